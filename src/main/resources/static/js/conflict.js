// The page of a conflict: once a text is chosen and saved, this browser need not hold the other any more.
import { forget, kept } from "./kept-text.js";

const page = document.querySelector("[data-conflict]");
const ways = [...page.querySelectorAll("form")];
const PATIENCE = 15_000;

const typed = (form) =>
  Object.fromEntries(["title", "situation", "task", "action", "result", "reflection"].map((name) => [name, form.elements[name].value]));

// What this page shows as "yours" was kept under the draft that it was typed for.
const forgetMine = async () => {
  try {
    const mine = typed(ways[0]);
    for (const entry of await kept()) {
      if (entry.draft === page.dataset.conflict && Object.keys(mine).every((name) => entry.text[name] === mine[name])) {
        await forget(entry.id);
      }
    }
  } catch {
    // Storage is switched off: nothing is kept there.
  }
};

for (const form of ways) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { _csrf, saveId, version, copiedFrom } = form.elements;
    const body = { close: true, saveId: saveId.value, version: version?.value, copiedFrom: copiedFrom?.value, ...typed(form) };
    try {
      const answer = await fetch(`${form.getAttribute("action")}/autosave`, {
        method: "POST",
        headers: { "Content-Type": "application/json", [page.dataset.csrfHeader]: _csrf.value },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (answer.ok) {
        const draft = (await answer.json()).id;
        await forgetMine();
        location.assign(`/drafts/${draft}`);
        return;
      }
    } catch {
      // The page of the failure says what to do.
    }
    form.submit();
  });
}

page.querySelector("[data-theirs]").addEventListener("click", async (event) => {
  event.preventDefault();
  await forgetMine();
  location.assign(event.target.href);
});
