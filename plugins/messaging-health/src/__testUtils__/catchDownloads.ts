/** A file as the browser was asked to save it. */
interface SavedFile {
  name: string;
  text: string;
}

/** Catches files on their way to the disk; the list grows with each. */
export function catchDownloads(): SavedFile[] {
  const saved: SavedFile[] = [];
  let held: Blob | undefined;
  URL.createObjectURL = blob => {
    held = blob as Blob;
    return 'blob:held';
  };
  URL.revokeObjectURL = () => {};
  jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function save(this: HTMLAnchorElement) {
      const { download } = this;
      held?.text().then(text => saved.push({ name: download, text }));
    });
  return saved;
}
