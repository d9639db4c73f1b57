// Ticking an answer means that not everything is wanted.
const form = document.getElementById("export-form");
const chosen = form?.querySelector('[name="scope"][value="chosen"]');
form?.querySelector(".export-drafts")?.addEventListener("change", () => {
    chosen.checked = true;
});
