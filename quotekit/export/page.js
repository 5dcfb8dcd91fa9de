// Filters by speaker and kind, and what belongs together shown together.  The page
// reads as well without: the filters are hidden until this runs.
for (const article of document.querySelectorAll(".document")) {
  const boxes = [...article.querySelectorAll("input[type=checkbox]")];
  const parts = [...article.querySelectorAll("[data-quote]")];
  for (const hidden of article.querySelectorAll(".filter")) hidden.hidden = false;
  article.addEventListener("change", () => {
    const off = { speaker: new Set(), kind: new Set() };
    for (const box of boxes) if (!box.checked) off[box.name].add(box.value);
    for (const part of parts) {
      const { speaker, kind } = part.dataset;
      part.classList.toggle("off", off.speaker.has(speaker) || off.kind.has(kind));
    }
  });
  const show = (event) => {
    const part = event.target.closest("[data-quote]");
    for (const other of parts) {
      const near = part && !part.classList.contains("off") && other.dataset.quote === part.dataset.quote;
      other.classList.toggle("near", Boolean(near) && other.tagName !== "TR");
    }
  };
  article.addEventListener("mouseover", show);
  article.addEventListener("focusin", show);
  article.addEventListener("mouseleave", show);
}
