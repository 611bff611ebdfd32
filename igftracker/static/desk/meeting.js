/* The form of a meeting: sections as tabs, rows that wake when they are entered, and the attendance
   grid by keys. Everything here works without this file, too: sections are anchors, presences are
   radio buttons. */

"use strict";

// Sections as tabs ------------------------------------------------------------

(() => {
  const list = document.querySelector("[data-desk-sections] ul");
  if (!list) return;
  const tabs = [...list.querySelectorAll("a")];
  const panelOf = (tab) => document.getElementById(tab.hash.slice(1));
  const key = `desk-section:${location.pathname}`;
  const AFTER_ADDING = "desk-section:after-adding";
  const isAdding = location.pathname.endsWith("/add/");

  const keep = (name, value) => { try { sessionStorage.setItem(name, value); } catch { /* private windows */ } };
  const recall = (name) => { try { return sessionStorage.getItem(name); } catch { return null; } };

  const show = (tab, { focus = false, write = true } = {}) => {
    for (const one of tabs) {
      const isChosen = one === tab;
      one.setAttribute("aria-selected", String(isChosen));
      one.tabIndex = isChosen ? 0 : -1;
      panelOf(one).hidden = !isChosen;
    }
    if (focus) tab.focus();
    if (!write) return;
    keep(key, tab.hash);
    history.replaceState(history.state, "", tab.hash);
  };

  // A place inside a section opens that section.
  const tabOf = (hash) => {
    const place = hash && hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    const panel = place?.closest(".desk-section");
    return tabs.find((tab) => panelOf(tab) === panel && panel);
  };

  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", "Sections");
  for (const tab of tabs) {
    tab.parentElement.setAttribute("role", "presentation");
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", tab.hash.slice(1));
    panelOf(tab).setAttribute("role", "tabpanel");
  }
  document.documentElement.classList.add("desk-tabs");

  list.addEventListener("click", (event) => {
    const tab = event.target.closest("[role=tab]");
    if (!tab) return;
    event.preventDefault();
    show(tab, { focus: true });
  });
  list.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(event.target.closest("[role=tab]"));
    if (at < 0) return;
    const forward = getComputedStyle(list).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = forward === "ArrowRight" ? "ArrowLeft" : "ArrowRight";
    const steps = { [forward]: at + 1, [back]: at - 1, Home: 0, End: tabs.length - 1 };
    if (event.key === " ") { event.preventDefault(); show(tabs[at], { focus: true }); }
    if (!(event.key in steps)) return;
    event.preventDefault();
    show(tabs[(steps[event.key] + tabs.length) % tabs.length], { focus: true });
  });
  addEventListener("hashchange", () => {
    const tab = tabOf(location.hash);
    if (!tab) return;
    show(tab, { write: false });
    keep(key, tab.hash);
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  });
  document.querySelector("#meeting_form")?.addEventListener("submit", () => {
    if (isAdding) keep(AFTER_ADDING, recall(key) ?? "");
  });

  const wrong = tabs.find((tab) => "wrong" in tab.dataset);
  const kept = recall(key) ?? (isAdding ? null : recall(AFTER_ADDING));
  keep(AFTER_ADDING, "");
  // What was refused or is asked stands above the sections: it comes into sight, whatever the address.
  const said = document.querySelector(".clash, .errornote");
  show(wrong ?? tabOf(location.hash) ?? tabOf(kept) ?? tabs[0], { write: Boolean(wrong) && !said });
  if (said) {
    said.tabIndex = -1;
    addEventListener("load", () => setTimeout(() => { said.scrollIntoView(); said.focus(); }));
  }
  if (!wrong && !said && location.hash && !tabs.some((tab) => tab.hash === location.hash)) {
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }
})();

// The first column of a table has what a row is called.
for (const heading of document.querySelectorAll(".desk-section th.original:empty")) {
  const words = document.createElement("span");
  words.className = "visually-hidden";
  words.textContent = "Row";
  heading.append(words);
}

// Autocompletes that wake when their row is entered ---------------------------

(() => {
  const jQuery = window.django?.jQuery;
  const ASLEEP = "select.desk-autocomplete:not(.select2-hidden-accessible)";
  const wake = (row) => {
    if (!jQuery?.fn.djangoAdminSelect2) return;
    for (const box of row.querySelectorAll(ASLEEP)) {
      if (box.name.includes("__prefix__")) continue;
      jQuery(box).djangoAdminSelect2();
      jQuery(box).trigger("desk:made");
    }
  };
  const enter = (event) => {
    const row = event.target.closest?.("tr.form-row");
    const box = event.target.closest?.(ASLEEP);
    if (!row || row.classList.contains("empty-form")) return;
    wake(row);
    if (!box?.classList.contains("select2-hidden-accessible")) return;
    event.preventDefault();
    jQuery(box).select2(event.type === "focusin" ? "focus" : "open");
  };
  document.addEventListener("mousedown", enter);
  document.addEventListener("focusin", enter);
  document.addEventListener("formset:added", (event) => {
    wake(event.target);
    event.target.querySelector("input:not([type=hidden]), select:not(.select2-hidden-accessible), textarea")?.focus();
  });

  // Enter goes on to the next row, and adds one after the last; it never sends the form from here.
  document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.key !== "Enter" || event.isComposing || !field.matches?.(".desk-section .tabular tr.form-row input:not([type=checkbox])")) return;
    event.preventDefault();
    const row = field.closest("tr.form-row");
    const rows = [...row.parentElement.querySelectorAll("tr.form-row:not(.empty-form)")];
    const next = rows[rows.indexOf(row) + 1];
    if (next) next.querySelector(`.${[...field.closest("td").classList].find((one) => one.startsWith("field-"))} input`)?.focus();
    else row.closest(".inline-group").querySelector(".add-row a")?.click();
  });
})();

// The attendance grid ---------------------------------------------------------

(() => {
  const grid = document.querySelector("[data-desk-grid]");
  const lines = [...(grid?.querySelectorAll("[data-line]") ?? [])];
  if (!lines.length) return;
  const said = grid.querySelector("[data-said]");
  const tally = grid.querySelector("[data-tally]");
  const nameOf = (line) => line.querySelector("th").textContent.trim();
  const chosenIn = (line) => line.querySelector("input[type=radio]:checked");
  const radioFor = (line, attribute, value) => line.querySelector(`input[type=radio][${attribute}="${value}"]`);
  const labelOf = (radio) => radio.parentElement.textContent.trim();

  // The rows below have the presence of those on record, too: both say the same.
  const selects = new Map();
  for (const key of document.querySelectorAll('input[type=hidden][name^="attendance-"][name$="-id"]')) {
    const select = document.getElementsByName(key.name.replace(/id$/, "presence"))[0];
    if (select && key.value) selects.set(key.value, select);
  }

  const count = () => {
    const found = new Map();
    for (const line of lines) {
      const words = labelOf(chosenIn(line)).toLowerCase();
      found.set(words, (found.get(words) ?? 0) + 1);
    }
    tally.textContent = [...found].map(([words, number]) => `${number} ${words}`).join(", ");
  };
  const mark = (line) => {
    const shown = line.querySelector("input[type=hidden]").value;
    line.querySelector("[data-changed]").textContent = chosenIn(line).value === shown ? "" : "; changed, not saved";
    const select = selects.get(line.dataset.attendance);
    if (select) select.value = chosenIn(line).value;
    count();
  };
  const move = (line, step) => {
    const next = lines[lines.indexOf(line) + step];
    if (next) chosenIn(next).focus();
  };

  for (const line of lines) {
    selects.get(line.dataset.attendance)?.addEventListener("change", (event) => {
      const radio = radioFor(line, "value", event.target.value);
      if (radio) { radio.checked = true; mark(line); }
    });
  }
  count();
  if (!grid.querySelector("input[type=radio]:not(:disabled)")) return;
  for (const hint of grid.querySelectorAll(".desk-keys, [data-fill]")) hint.hidden = false;

  grid.addEventListener("change", (event) => {
    const line = event.target.closest("[data-line]");
    if (line) mark(line);
  });
  grid.addEventListener("keydown", (event) => {
    const line = event.target.matches("input[type=radio]") && event.target.closest("[data-line]");
    if (!line || event.ctrlKey || event.altKey || event.metaKey) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) { event.preventDefault(); move(line, steps[event.key]); return; }
    if (event.key === "Enter") { event.preventDefault(); move(line, 1); return; }
    const radio = /^[a-z]$/i.test(event.key) ? radioFor(line, "data-key", event.key.toLowerCase()) : null;
    if (!radio) return;
    event.preventDefault();
    radio.checked = true;
    radio.focus();
    mark(line);
    said.textContent = `${nameOf(line)}: ${labelOf(radio)}`;
    if (event.shiftKey) move(line, 1);
  });
  grid.addEventListener("click", (event) => {
    const button = event.target.closest("[data-fill]");
    if (!button) return;
    const group = button.closest("tbody");
    const open = lines.filter((line) => group.contains(line) && chosenIn(line).value === "unknown");
    for (const line of open) { radioFor(line, "value", "present").checked = true; mark(line); }
    said.textContent = `${group.dataset.group}: ${open.length} set to present. Save to keep it.`;
  });
})();
