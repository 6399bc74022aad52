import { costruisci } from '../../scripts/build.mjs';

/** Before the tests in a browser: the application as its sources are now, built once for all of them. */
export const setup = (): void => costruisci();
