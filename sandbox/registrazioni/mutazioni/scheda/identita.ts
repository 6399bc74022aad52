import { tabelleMinime } from '../../../../contract/messaggi/tabelle-minime.ts';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../../errori.ts';
import type { Persona } from '../../../popolazione/popolazione.ts';
import { traslitterati } from '../../../popolazione/persone.ts';
import type { Atto } from '../../atto.ts';
import { attribuisciCodice, codiceRichiesto, generalitaComplete } from '../../controlli/generalita.ts';
import type { Cambiate, Mutazione } from './mutazione.ts';

/**
 * 01: generalità and codice fiscale. Whatever the reason (a material error of who is aligned with the Agenzia delle
 * Entrate or not, marriage, adoption of an adult, change of sex, request), the ID ANPR stays; a new codice fiscale is given
 * where it is asked for (gestioneCF 1) or brought (the Agenzia's data being the right ones), and the old one leads to the
 * same record (DM 3 March 2023, annex 6, rows 1 to 3).
 */
export const identita: Mutazione = (atto, persona) => {
  const dato = sezioneDi(atto.richiesta, 'generalitaDaModificare');
  const generalita = sezioneDi(dato, 'generalita');
  const attributi = sezioneDi(dato, 'attributiSoggetto');
  if (!generalita && !attributi) throw new ErroreAnpr('ES068', [], 'generalitaDaModificare');
  return {
    ...(generalita ? nuovaGeneralita(atto, persona, generalita) : {}),
    ...(attributi ? { attributiSoggetto: controllaAttributi(persona, attributi) } : {}),
  };
};

function nuovaGeneralita(atto: Atto, persona: Persona, generalita: Campi): Cambiate {
  const nuove = generalitaComplete(atto, generalita, 'EN139');
  const richiesto = codiceRichiesto(generalita, sezioneDi(atto.richiesta, 'datiControllo')!);
  const { codiceFiscale, doppioni } = attribuisciCodice(atto, nuove, richiesto, persona);
  // An error in the catalogue, but its text says that the change was made.
  if (richiesto.gestione === '3') atto.avvisa('EN230');
  const { scrittura } = atto;
  if (doppioni.length > 0) {
    scrittura.sospendi([persona.idScheda, ...doppioni.map(({ idScheda }) => idScheda)], persona.idScheda);
  }
  // Another code means another person: neither is a duplicate any more (DM 3 March 2023, annex 6, row 6).
  if (persona.sospesa) distingui(atto, persona);
  const sua = sezioneDi(persona.sezioni, 'generalita')!;
  const restano = ['soggettoAIRE', 'annoEspatrio', 'idSchedaSoggettoComune', 'idSchedaSoggettoANPR'];
  return {
    generalita: {
      ...nuove.campi,
      ...(codiceFiscale ? { codiceFiscale } : {}),
      ...Object.fromEntries(restano.flatMap((nome) => (sua[nome] === undefined ? [] : [[nome, sua[nome]]]))),
    },
    datiTraslitterati: null,
    ...traslitterati(nuove.dati),
  };
}

function distingui({ scrittura }: Atto, persona: Persona): void {
  const altri = scrittura.doppioniDi(persona.idScheda).filter((uno) => uno !== persona.idScheda);
  scrittura.riabilita(persona.idScheda);
  if (altri.length === 1) scrittura.riabilita(altri[0]!);
}

function controllaAttributi({ sezioni }: Persona, attributi: Campi): Campi {
  const codice = testoDi(attributi, 'soggettoCertificabile');
  if (codice !== undefined && tabelleMinime[42]![codice] === undefined) {
    throw new ErroreAnpr('EC023', [], 'soggettoCertificabile');
  }
  return { ...sezioneDi(sezioni, 'attributiSoggetto'), ...attributi };
}
