import { testoXml } from '../../contract/xml/testo.ts';

const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';

/** A SOAP 1.1 answer around the XML of its body. */
export const busta = (corpo: string): string =>
  `<soap:Envelope xmlns:soap="${SOAP}"><soap:Body>${corpo}</soap:Body></soap:Envelope>`;

/** What ANPR's gateway says of any failure of security: nothing (anpr-protocol 1.6). */
export type TestoFault =
  'Internal Error (from client)' | 'Internal Error (from server)' | 'Rejected by policy (from client)';

/** A SOAP 1.1 Fault as ANPR's gateway writes it: code, text and no detail. */
export const fault = (colpa: 'Client' | 'Server', testo: TestoFault): string =>
  `<env:Envelope xmlns:env="${SOAP}"><env:Body><env:Fault><faultcode>env:${colpa}</faultcode>` +
  `<faultstring>${testoXml(testo)}</faultstring></env:Fault></env:Body></env:Envelope>`;
