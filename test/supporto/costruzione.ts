import { costruisci } from '../../scripts/build.mjs';

/** The application as its sources are now, built once, before the tests that use it built. */
export const setup = (): void => costruisci();
