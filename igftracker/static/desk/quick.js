// Quick entry: dates say how they are understood, a new participant is made in place, keys save.
// Everything works without this script, only slower.
"use strict";
{
  const $ = window.django && window.django.jQuery;
  const WAIT = 250; // milliseconds after the last key

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const tokenOf = () => document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";

  // ---- Dates: the line beneath says how the words are understood.
  const asked = new WeakMap();

  const lineOf = (input) => {
    const id = `${input.id}_understood`;
    let line = document.getElementById(id);
    if (!line) {
      line = make("p", { class: "help partial-date-understood", id });
      input.after(line);
      const described = input.getAttribute("aria-describedby") ?? "";
      input.setAttribute("aria-describedby", `${described} ${id}`.trim());
    }
    line.setAttribute("aria-live", "polite");
    return line;
  };

  const takeReading = (input, reading) => {
    const button = make("button", { type: "button", class: "quick-reading" }, reading);
    button.addEventListener("click", () => {
      input.value = reading;
      input.focus();
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
    return button;
  };

  const showDate = (input, found) => {
    const line = lineOf(input);
    line.classList.toggle("quick-wrong", Boolean(found.error));
    if (found.error) {
      line.replaceChildren(`not understood: ${found.error} `);
      for (const reading of found.readings ?? []) line.append(takeReading(input, reading), " ");
    } else {
      const edtf = found.edtf ? ` (${found.edtf})` : "";
      line.replaceChildren(input.value.trim() ? `understood as: ${found.words}${edtf}` : "");
    }
  };

  const askDate = async (input) => {
    const value = input.value;
    const query = new URLSearchParams({ value });
    try {
      const response = await fetch(`${input.dataset.quickDate}?${query}`, { headers: { Accept: "application/json" } });
      if (response.ok && input.value === value) showDate(input, await response.json());
    } catch {
      // The server is not there: the form itself says so when it is saved.
    }
  };

  document.addEventListener("focusin", (event) => {
    if (event.target.matches?.("input[data-quick-date]")) lineOf(event.target);
  });
  document.addEventListener("input", (event) => {
    const input = event.target;
    if (!input.matches?.("input[data-quick-date]")) return;
    clearTimeout(asked.get(input));
    asked.set(input, setTimeout(askDate, WAIT, input));
  });

  // ---- A new participant, made from the words that were looked for.
  const NEW = "new:";

  const withNew = (select, data, params) => {
    const words = (params.term ?? "").trim();
    const isLast = !data.pagination?.more;
    if (!select.dataset.quickCreate || !words || !isLast) return data;
    const choice = { id: `${NEW}${words}`, text: `Create “${words}” …` };
    return { ...data, results: [...data.results, choice] };
  };

  if ($ && $.fn.djangoAdminSelect2) {
    $.fn.djangoAdminSelect2 = function () {
      this.each((_, element) => {
        $(element).select2({
          ajax: {
            data: (params) => ({
              term: params.term,
              page: params.page,
              app_label: element.dataset.appLabel,
              model_name: element.dataset.modelName,
              field_name: element.dataset.fieldName,
            }),
            processResults: (data, params) => withNew(element, data, params),
          },
        });
        if (element.dataset.quickCreate) {
          $(element).on("select2:selecting", (event) => {
            const { id } = event.params.args.data;
            if (!String(id).startsWith(NEW)) return;
            event.preventDefault();
            $(element).select2("close");
            openMaking(element, String(id).slice(NEW.length));
          });
        }
      });
      return this;
    };
  }

  const choose = (select, { id, text }) => {
    $(select).empty().append(new Option(text, id, true, true)).trigger("change");
    $(select).next().find(".select2-selection").trigger("focus");
  };

  const field = (label, control) => make("p", {}, make("label", { for: control.id }, label), control);

  const openMaking = async (select, words) => {
    const name = make("input", { id: "quick-name", name: "name", maxlength: "300", dir: "auto", required: "", class: "vTextField" });
    const kind = make("select", { id: "quick-kind", name: "kind", required: "" }, new Option("which kind? …", ""));
    const said = make("div", { role: "status" });
    const save = make("button", { type: "submit", class: "button default" }, "Create a draft");
    const leave = make("button", { type: "button", class: "button" }, "Cancel");
    const form = make("form", { method: "post", action: select.dataset.quickCreate });
    const title = make("h2", { id: "quick-title" }, "New participant");
    form.append(title, field("Name", name), field("Kind", kind), said, make("p", { class: "quick-buttons" }, save, leave));
    const dialog = make("dialog", { class: "quick-dialog", "aria-labelledby": "quick-title" }, form);
    const done = (chosen) => {
      dialog.close();
      if (chosen) choose(select, chosen);
    };
    name.value = words;
    leave.addEventListener("click", () => done());
    dialog.addEventListener("close", () => {
      dialog.remove();
      $(select).next().find(".select2-selection").trigger("focus");
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form, said, done, save);
    });
    document.body.append(dialog);
    dialog.showModal();
    const answer = await fetch(select.dataset.quickCreate, { headers: { Accept: "application/json" } });
    for (const [value, label] of (await answer.json()).kinds) kind.append(new Option(label, value));
    kind.focus();
  };

  const send = async (form, said, done, save) => {
    save.disabled = true;
    try {
      const body = new FormData(form);
      const response = await fetch(form.action, { method: "POST", body, headers: { "X-CSRFToken": tokenOf() } });
      if (!response.ok) throw new Error(response.status);
      const found = await response.json();
      if (found.id) done(found);
      else showTrouble(said, found, done, form);
    } catch {
      said.replaceChildren("Nothing was made: the server did not answer. Try again, or save the form first.");
    } finally {
      save.disabled = false;
    }
  };

  const showTrouble = (said, { errors, alike }, done, form) => {
    if (errors) {
      const words = Object.values(errors).flat().map((one) => make("li", {}, one));
      said.replaceChildren(make("ul", { class: "errorlist" }, ...words));
      return;
    }
    const list = make("ul", { class: "quick-alike" });
    for (const one of alike) {
      const take = make("button", { type: "button", class: "button", dir: "auto" }, one.text);
      take.addEventListener("click", () => done(one));
      list.append(make("li", {}, take));
    }
    const anyway = make("button", { type: "submit", class: "button" }, "None of these: create a draft");
    anyway.addEventListener("click", () => form.append(make("input", { type: "hidden", name: "anyway", value: "1" })));
    said.replaceChildren("It may be in the record already. Take one of these:", list, anyway);
    list.querySelector("button")?.focus();
  };

  // ---- Keys.
  const KEYS = [
    ["Ctrl+Enter", "Save; in a pasted list: preview, then write"],
    ["Ctrl+Shift+Enter", "Save and add another"],
    ["Alt+Enter", "Add a row to the table that the cursor is in"],
    ["?", "This list, where nothing is being typed"],
  ];
  const TYPED = "input, textarea, select, [contenteditable], .select2, .select2-search__field";

  const press = (...names) => {
    for (const name of names) {
      const button = document.querySelector(`.submit-row [name="${name}"]`);
      if (button) return button.click();
    }
  };

  const addRow = (target) => {
    const group = target.closest?.(".inline-group");
    group?.querySelector(".add-row a, a.addlink")?.click();
    const rows = group?.querySelectorAll(".form-row:not(.empty-form), .inline-related:not(.empty-form)") ?? [];
    const fields = rows[rows.length - 1]?.querySelectorAll("input:not([type=hidden]), .select2-selection, select, textarea") ?? [];
    [...fields].find((one) => one.offsetParent && !one.matches("select.admin-autocomplete"))?.focus();
  };

  const openKeys = () => {
    const list = make("dl", { class: "quick-keys-list" });
    for (const [key, words] of KEYS) list.append(make("dt", {}, make("kbd", {}, key)), make("dd", {}, words));
    const close = make("button", { type: "button", class: "button" }, "Close");
    const title = make("h2", { id: "quick-keys-title" }, "Keys");
    const dialog = make("dialog", { class: "quick-dialog", "aria-labelledby": "quick-keys-title" }, title, list, make("p", {}, close));
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || document.querySelector("dialog[open]")) return;
    const command = event.ctrlKey || event.metaKey;
    if (event.key === "Enter" && command) {
      event.preventDefault();
      if (event.shiftKey) press("_addanother");
      else press("_save", "_continue", "write", "look");
    } else if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      addRow(event.target);
    } else if (event.key === "?" && !command && !event.altKey && !event.target.closest?.(TYPED)) {
      event.preventDefault();
      openKeys();
    }
  });

  // ---- The pasted list: what the button promises holds until something is chosen otherwise.
  const watchPaste = (form) => {
    const write = form.querySelector('[name="write"]');
    const count = document.getElementById("quick-count");
    if (!write || !count) return;
    form.addEventListener("change", (event) => {
      const isColumn = event.target.name?.startsWith("column-");
      const isText = ["text", "separator", "body", "composition", "meeting", "call"].includes(event.target.name);
      if (isColumn || isText) {
        write.disabled = true;
        count.textContent = "The list is to be read otherwise: preview again before it is written.";
      } else {
        write.value = "Write the rows that are ready";
        count.textContent = "Something else is chosen: preview again to see it, or write.";
      }
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    const paste = document.getElementById("paste-form");
    if (paste) watchPaste(paste);
    const rows = document.querySelectorAll(".submit-row");
    const last = rows[rows.length - 1];
    if (!last?.querySelector("[name=_save], [name=_continue], [name=look]")) return;
    const button = make("button", { type: "button", class: "button quick-keys" }, "Keys (?)");
    button.addEventListener("click", openKeys);
    last.append(button);
  });
}
