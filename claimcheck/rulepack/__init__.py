"""Rule packs: YAML in, checked and compiled rules and languages out."""
