/** Characters that can be copied at once: a text for the help desk, a public key. */
export const massimoAppunti = 4000;
