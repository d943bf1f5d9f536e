
"use strict";
(() => {
  const form = document.getElementById("filter");
  if (!form) return;
  const facts = [...document.querySelectorAll("article.fact")];
  const count = form.querySelector("output b");
  const fits = (fact, chosen) =>
    (!chosen.verdict || fact.dataset.verdict === chosen.verdict) &&
    (!chosen.kind || fact.dataset.kind === chosen.kind) &&
    (!chosen.document || fact.dataset.documents.split(" ").includes(chosen.document));
  const apply = () => {
    const chosen = Object.fromEntries(new FormData(form));
    let shown = 0;
    for (const fact of facts) {
      fact.hidden = !fits(fact, chosen);
      shown += fact.hidden ? 0 : 1;
    }
    count.textContent = String(shown);
  };
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fact = target && target.closest("article.fact");
    if (fact && fact.hidden) { form.reset(); apply(); target.scrollIntoView(); }
  };
  form.hidden = false;
  form.addEventListener("change", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", reveal);
  apply();
})();
