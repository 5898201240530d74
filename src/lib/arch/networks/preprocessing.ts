/** What the released codes do to a pixel value in 0..255 before it enters the network. */

/** x / 127.5 - 1 (TF-slim `inception_preprocessing`, Keras mode `tf`). */
export const throughMinusOneToOne = { mean: 127.5, deviation: 127.5 } as const;

/** (x - 127.5) / 128 (facenet's models of 2018, `fixed_image_standardization`). */
export const fixedStandardization = { mean: 127.5, deviation: 128 } as const;
