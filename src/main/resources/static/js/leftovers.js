// Text that a form left behind in this browser, because the browser or the server went down: offered, never forced.
import { forget, leftBehind } from "./kept-text.js";

const region = document.querySelector("[data-kept]");
const offer = region.querySelector("[data-kept-offer]");
const differences = region.querySelector("[data-kept-differences]");
const others = region.querySelector("[data-kept-others]");

const waiting = [];
let here = { entry: null };

const ask = async (url) => {
  const answer = await fetch(url);
  if (answer.status === 200) {
    return answer.json();
  }
  return answer.status === 204 || answer.status === 404 ? null : undefined;
};

// What the server has of it: the draft, null where it has none, undefined where it does not say.
const storedOf = async (entry) => {
  try {
    if (entry.draft) {
      return await ask(`/drafts/${entry.draft}/autosave`);
    }
    return entry.saveId ? await ask(`/drafts/autosaved?saveId=${entry.saveId}`) : null;
  } catch {
    return undefined;
  }
};

const side = (heading, text) => {
  const place = document.createElement("div");
  const name = document.createElement("h3");
  name.textContent = heading;
  const words = document.createElement("p");
  words.className = text ? "kept-words" : "muted";
  words.dir = "auto";
  words.textContent = text || region.dataset.empty;
  place.append(name, words);
  return place;
};

const showNext = () => {
  here.entry = waiting[0] ?? null;
  offer.hidden = !here.entry;
  region.hidden = !here.entry && others.hidden;
  if (!here.entry) {
    return;
  }
  const { entry } = here;
  region.querySelector("[data-kept-when]").textContent = region.dataset.when.replace(
    "{0}",
    new Date(entry.at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" }),
  );
  const now = here.read();
  differences.replaceChildren();
  for (const [name, text] of Object.entries(entry.text)) {
    if (text === now[name]) {
      continue;
    }
    const heading = document.createElement("h2");
    heading.textContent = document.querySelector(`label[for=${CSS.escape(name)}]`).textContent;
    const sides = document.createElement("div");
    sides.className = "diff-sides";
    sides.append(side(region.dataset.here, text), side(region.dataset.there, now[name]));
    differences.append(heading, sides);
  }
};

const done = (entry) => {
  forget(entry.id);
  waiting.splice(waiting.indexOf(entry), 1);
  showNext();
};

const mention = (entry) => {
  const link = document.createElement("a");
  link.href = entry.draft ? `/drafts/${entry.draft}/edit` : `/prompts/${entry.prompt}/drafts/new`;
  link.textContent = (entry.text.title || Object.values(entry.text).find((text) => text.trim()) || "…").slice(0, 60);
  link.dir = "auto";
  const item = document.createElement("li");
  item.append(link);
  others.querySelector("ul").append(item);
  others.hidden = false;
  region.hidden = false;
};

// Returns what offers one more.
export const offerLeftovers = (form) => {
  here = form;
  const found = async (left) => {
    const entry = { ...left };
    let now = await storedOf(entry);
    if (now && !entry.draft) {
      // The answer to its first save never arrived, but the save did.
      entry.draft = now.id;
    } else if (now === null && entry.draft) {
      // Deleted since: the text can become another draft.
      entry.draft = null;
    }
    if (now && form.same(entry.text, now)) {
      await forget(entry.id);
      form.adopt(now);
      return;
    }
    if (form.same(entry.text, form.read())) {
      // A form that came back refused holds it, and keeps it itself.
      await forget(entry.id);
      return;
    }
    if (now) {
      form.adopt(now);
    }
    if (waiting.some((other) => form.same(other.text, entry.text))) {
      await forget(entry.id);
      return;
    }
    const isHere = entry.draft ? entry.draft === form.draft() : entry.prompt === form.prompt && !form.draft();
    if (isHere) {
      waiting.push(entry);
      waiting.sort((one, other) => other.at - one.at);
      showNext();
    } else {
      mention(entry);
    }
  };
  region.querySelector("[data-kept-restore]").addEventListener("click", async () => {
    const { entry } = here;
    await form.fill(entry.text);
    done(entry);
  });
  region.querySelector("[data-kept-discard]").addEventListener("click", () => done(here.entry));
  leftBehind(form.id, found).catch(() => {
    // Storage is switched off: then nothing was left behind.
  });
  return found;
};
