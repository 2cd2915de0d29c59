/** What the page shows; null before it was asked. */
export type PictureSession = { readonly answer: null };

export const FIRST_PICTURE: PictureSession = { answer: null };
