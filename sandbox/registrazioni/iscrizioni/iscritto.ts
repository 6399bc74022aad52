import type { Campi } from '../../../contract/operazioni/albero.ts';
import { testoDi } from '../../../contract/operazioni/valori.ts';
import { nuovoIdAnpr } from '../../mutamenti/identificativi.ts';
import { datiIscrizione, numeroComunale } from '../../mutamenti/persone.ts';
import { traslitterati } from '../../popolazione/persone.ts';
import type { Sezioni } from '../../popolazione/tappe.ts';
import type { Atto } from '../atto.ts';
import type { Attribuzione, GeneralitaComplete } from '../controlli/generalita.ts';

/** Somebody who comes into ANPR. */
export interface NuovoIscritto {
  readonly nuove: GeneralitaComplete;
  readonly codice: Attribuzione;
  /** `iscrizioneResidente` or `tipoIscrizioneAIRE`. */
  readonly come: Campi;
  readonly sentenza?: Campi | undefined;
  /** Only for the AIRE. */
  readonly annoEspatrio?: string;
  readonly sezioni: Sezioni;
}

/** What the operation says of itself in the record that it makes. */
export const iscrizioneDi = (atto: Atto, come: Campi, sentenza?: Campi): Campi =>
  datiIscrizione({
    istat: atto.mittente,
    dal: atto.decorrenza,
    protocollo: testoDi(atto.testata, 'protocolloComune'),
    idComune: testoDi(atto.testata, 'idOperazioneComune')!,
    idANPR: String(atto.idOperazione),
    come,
    sentenza,
  });

/**
 * Makes the record of who is registered, with a new number and a new ID ANPR, and returns the number. Where others may be
 * the same person, none of their IDs is valid until it is resolved.
 */
export function iscrivi(atto: Atto, { nuove, codice, come, sentenza, annoEspatrio, sezioni }: NuovoIscritto): number {
  const { scrittura, decorrenza, mittente } = atto;
  const numero = scrittura.prossimaPersona();
  const idANPR = nuovoIdAnpr(scrittura);
  scrittura.nuovaPersona(numero, idANPR, decorrenza, {
    identificativi: { idANPR },
    generalita: {
      ...nuove.campi,
      ...(codice.codiceFiscale ? { codiceFiscale: codice.codiceFiscale } : {}),
      ...(annoEspatrio === undefined ? {} : { soggettoAIRE: 'S', annoEspatrio }),
      idSchedaSoggettoComune: numeroComunale(mittente, numero),
      idSchedaSoggettoANPR: String(numero),
    },
    attributiSoggetto: { senzaFissaDimora: 'N', soggettoCertificabile: '2' },
    ...traslitterati(nuove.dati),
    ...sezioni,
    datiIscrizione: iscrizioneDi(atto, come, sentenza),
  });
  if (codice.doppioni.length > 0) {
    scrittura.sospendi([numero, ...codice.doppioni.map(({ idScheda }) => idScheda)], numero);
  }
  return numero;
}
