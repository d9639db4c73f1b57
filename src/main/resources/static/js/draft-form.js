// The STAR form while typing: live counts and Ctrl+S. The form works without it.

const WORDS_A_MINUTE = 150;
const SHORTEST_SECONDS = 60;
const LONGEST_SECONDS = 120;
// From this share of the limit on the number of characters is shown.
const NEAR_LIMIT = 0.9;
// The white space and the letters and digits that the server counts by.
const WHITE_SPACE = /[\t\n\v\f\r\x1c-\x1f\p{Z}]+/u;
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/u;

const form = document.querySelector("[data-draft-form]");
const sections = [...form.querySelectorAll("[data-section]")];
const total = form.querySelector("[data-total]");

const countWords = (text) => text.split(WHITE_SPACE).filter((word) => LETTER_OR_DIGIT.test(word)).length;

const seconds = (words) => Math.round((words * 60) / WORDS_A_MINUTE);

const show = (place, words) => {
  const time = seconds(words);
  place.querySelector("[data-words]").textContent = words;
  place.querySelector("[data-time]").textContent = `${Math.floor(time / 60)}:${String(time % 60).padStart(2, "0")}`;
};

const recount = () => {
  let words = 0;
  for (const section of sections) {
    const text = section.querySelector("textarea").value;
    const own = countWords(text);
    words += own;
    show(section, own);
    const limit = section.querySelector("[data-limit]");
    const most = Number(limit.dataset.limit);
    limit.hidden = text.length <= most * NEAR_LIMIT;
    limit.classList.toggle("over", text.length > most);
    limit.querySelector("[data-length]").textContent = text.length;
  }
  show(total, words);
  const time = seconds(words);
  total.querySelector("meter").value = time;
  const verdict = time < SHORTEST_SECONDS ? "short" : time > LONGEST_SECONDS ? "long" : "good";
  for (const words of total.querySelectorAll("[data-verdict]")) {
    words.hidden = words.dataset.verdict !== verdict;
  }
};

let waiting = false;
form.addEventListener("input", () => {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      recount();
    });
  }
});

// Back from another page: the browser may have put typed text into the form again.
addEventListener("pageshow", recount);

addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s") {
    event.preventDefault();
    form.requestSubmit();
  }
});

// On a wide page there is room for the guidance beside the text.
const guide = document.querySelector("[data-guide]");
if (guide && matchMedia("(min-width: 64rem)").matches) {
  guide.open = true;
}

// Advice links to a field: put the caret there, at the end of what is written.
const intoField = () => {
  const field = form.querySelector(`#${CSS.escape(location.hash.slice(1))}`);
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }
};
if (location.hash) {
  intoField();
}
addEventListener("hashchange", intoField);

recount();
