from claimcheck.rulepack.items import items_of, literal_type, parts_of
from claimcheck.rulepack.literals import literal_phrases
from claimcheck.rulepack.schema import Item, RuleFile

RULE = RuleFile.model_validate(
    {
        "id": "xx.k.r",
        "status": "draft",
        "why": "why",
        "kind": "k",
        "patterns": [
            [
                {"word": ["a", "b"]},
                {"opt": [{"word": "c"}, {"any_of": [[{"word": "d"}], [{"gap": 2}]]}]},
                {"unordered": [[{"lex": "x"}], [{"lex": "y"}]]},
            ]
        ],
    }
)


def test_every_item_is_found_with_the_keys_that_lead_to_it() -> None:
    places = [place for _, place in items_of(RULE)]
    assert places == [
        ("patterns", 0, 0),
        ("patterns", 0, 1),
        ("patterns", 0, 1, "opt", 0),
        ("patterns", 0, 1, "opt", 1),
        ("patterns", 0, 1, "opt", 1, "any_of", 0, 0),
        ("patterns", 0, 1, "opt", 1, "any_of", 1, 0),
        ("patterns", 0, 2),
        ("patterns", 0, 2, "unordered", 0, 0),
        ("patterns", 0, 2, "unordered", 1, 0),
    ]


def test_a_simple_item_has_no_parts() -> None:
    assert list(parts_of(Item(word=("a",)))) == []


def test_literal_words_become_phrases() -> None:
    found = list(literal_phrases([RULE], lambda phrase: (phrase,)))
    assert [(one.type, one.key) for one in found] == [
        (literal_type("a"), "a"),
        (literal_type("b"), "b"),
        (literal_type("c"), "c"),
        (literal_type("d"), "d"),
    ]
