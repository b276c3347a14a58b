/** Hands the reader a file that was made in the browser. @public */
export function downloadText(
  fileName: string,
  text: string,
  mediaType: string,
): void {
  const url = URL.createObjectURL(
    new Blob([text], { type: `${mediaType};charset=utf-8` }),
  );
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  // The download has started by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
