/** Hands a text to the browser as a file to save. @public */
export function saveTextFile(
  name: string,
  mediaType: string,
  text: string,
): void {
  const url = URL.createObjectURL(
    new Blob([text], { type: `${mediaType};charset=utf-8` }),
  );
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The download has started by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
