/** Long enough for the browser to begin reading. */
const REVOKE_AFTER_MS = 10_000;

/** Saves a text or bytes as a file. Frames without `allow-downloads` take no notice of it, nor say so. */
export function saveFile(name: string, mediaType: string, content: string | Uint8Array<ArrayBuffer> | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}

/** @returns whether it could be copied: frames and plain http have no clipboard */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
