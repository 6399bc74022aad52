import { ErrorePostazione } from '../../contract/esito.ts';

/** A request that surely never reached ANPR. Any other failure leaves in doubt whether ANPR worked on it. */
export class NonPartita extends ErrorePostazione {}
