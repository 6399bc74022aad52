/** True for a UUID in its usual form, as PDND's ids are. */
export const eUuid = (dato: unknown): dato is string =>
  typeof dato === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(dato);
