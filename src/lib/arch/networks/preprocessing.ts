/** What happens to a picture before it enters the network. */

/** x / 127.5 - 1 of the central 87.5 % (TF-slim `inception_preprocessing`; Keras mode `tf` for the values). */
export const throughMinusOneToOne = { mean: 127.5, deviation: 127.5, centralFraction: 0.875 } as const;

/** The same of the whole picture: small pictures show nothing but their object. */
export const wholePicture = { ...throughMinusOneToOne, centralFraction: 1 } as const;

/** (x - 127.5) / 128 (facenet's models of 2018, `fixed_image_standardization`). */
export const fixedStandardization = { mean: 127.5, deviation: 128, centralFraction: 0.875 } as const;
