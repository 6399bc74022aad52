/** What a driver may need of who starts us: the host hands down nothing else of our environment. */
const nomi = ['SOFTHSM2_CONF', 'OPENSC_CONF', 'PKCS11SPY', 'PCSCLITE_CSOCK_NAME'] as const;

/** The variables of this process that a driver of this computer may need. */
export const variabiliDeiDriver = (): Record<string, string> =>
  Object.fromEntries(nomi.flatMap((nome) => (process.env[nome] ? [[nome, process.env[nome]]] : [])));
