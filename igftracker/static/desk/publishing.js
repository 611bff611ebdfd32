/* Says beside each time in UTC what it is where the editor is. Nothing depends on it. */

"use strict";

(() => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "your time zone";
  const written = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short" });

  const tell = (moment) => `In ${zone}: ${written.format(moment)}`;

  const follow = (field, place) => {
    const show = () => {
      const moment = new Date(`${field.value}Z`);
      place.textContent = Number.isNaN(moment.getTime()) ? `Your time zone is ${zone}.` : tell(moment);
    };
    field.addEventListener("input", show);
    show();
  };

  for (const field of document.querySelectorAll("input[data-utc]")) {
    let place = document.querySelector(`[data-own-time-of="${field.id}"]`);
    if (!place) {
      place = document.createElement("p");
      place.className = "help";
      place.setAttribute("aria-live", "polite");
      field.after(place);
    }
    follow(field, place);
  }

  for (const time of document.querySelectorAll("time[data-own-time]")) {
    const place = document.createElement("span");
    place.textContent = ` (${tell(new Date(time.dateTime))})`;
    time.after(place);
  }
})();
