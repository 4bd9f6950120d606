"use strict";
(() => {
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const none = document.getElementById("none");
  const toggle = document.getElementById("toggle");
  const words = (element) => element.textContent.toLowerCase();
  const controls = [...document.querySelectorAll("details.control")].map((element) => {
    const rows = [...element.querySelectorAll("tbody tr")];
    return {
      element,
      severity: element.dataset.severity,
      frameworks: new Set(element.dataset.frameworks.split("\n")),
      rows: rows.map((row) => ({ row, result: row.dataset.r, system: row.dataset.s, words: words(row) })),
      words: words(element.querySelector("summary")) + words(element.querySelector("dl")),
    };
  });
  const stores = [...document.querySelectorAll("details.stores")];
  const rowCount = controls.reduce((sum, { rows }) => sum + rows.length, 0);
  const plural = (number, noun) => `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;

  function apply() {
    const { system, framework, severity, result, words: sought } = Object.fromEntries(new FormData(form));
    const text = sought.trim().toLowerCase();
    const narrowed = system !== "" || result !== "" || text !== "";
    let [controlsShown, rowsShown] = [0, 0];
    for (const control of controls) {
      const wanted =
        (severity === "" || control.severity === severity) &&
        (framework === "" || control.frameworks.has(framework));
      const whole = text === "" || control.words.includes(text);
      let visible = 0;
      for (const row of control.rows) {
        const fits =
          wanted &&
          (system === "" || row.system === system) &&
          (result === "" || row.result === result) &&
          (whole || row.words.includes(text));
        row.row.hidden = !fits;
        if (fits) visible += 1;
      }
      const empty =
        control.rows.length === 0 &&
        wanted &&
        whole &&
        system === "" &&
        (result === "" || result === "no-resource");
      control.element.hidden = visible === 0 && !empty;
      if (control.element.hidden) continue;
      controlsShown += 1;
      rowsShown += visible;
    }
    for (const store of stores) store.hidden = system !== "" && store.dataset.system !== system;
    none.hidden = controlsShown > 0;
    shown.textContent =
      narrowed || severity !== "" || framework !== ""
        ? `${plural(controlsShown, "control")} of ${controls.length}, ${plural(rowsShown, "judgement")} of ${rowCount.toLocaleString("en-US")}`
        : `${plural(controls.length, "control")}, ${plural(rowCount, "judgement")}`;
    label();
  }

  const visibleControls = () =>
    controls.filter(({ element }) => !element.hidden).map(({ element }) => element);
  function label() {
    toggle.textContent = visibleControls().every(({ open }) => open) ? "Close all" : "Open all";
  }

  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null || !target.matches("details.control")) return;
    if (target.hidden) {
      form.reset();
      apply();
    }
    target.open = true;
    target.scrollIntoView();
  }

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  toggle.addEventListener("click", () => {
    const open = toggle.textContent === "Open all";
    for (const element of visibleControls()) element.open = open;
    label();
  });
  for (const tile of document.querySelectorAll("a.tile")) {
    tile.addEventListener("click", () => {
      form.elements.result.value = tile.dataset.result;
      apply();
    });
  }
  // Paper cannot be opened: everything that is shown is printed whole.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")].filter((each) => !each.hidden);
    for (const each of closed) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of closed) each.open = false;
  });
  addEventListener("hashchange", reveal);
  apply();
  reveal();
})();
