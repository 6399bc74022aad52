import { sezione, type Gruppo, type Operazione } from './albero.ts';
import { tipoDatoTestataRichiesta, tipoDatoTestataRisposta } from './gruppi/testate.ts';

/** Where a family of services answers (anpr-protocol 1.1) and the namespace of its messages. */
interface Famiglia {
  readonly percorso: string;
  readonly spazio: string;
}

export const consultazione: Famiglia = {
  percorso: '/ANPR3000ServiziConsultazione/AnprService3000',
  spazio: 'http://sogei.it/ANPR/3000consultazione',
};
export const scaricoTabelle: Famiglia = {
  percorso: '/ANPR7001ServizioScaricoTabelle/AnprService7001',
  spazio: 'http://sogei.it/ANPR/7001scaricoTabelle',
};
export const cie: Famiglia = { percorso: '/ANPRCIE/AnprServiziCIE', spazio: 'http://sogei.it/ANPR/CIE0Servizi' };

interface Forma {
  readonly codice: string;
  readonly etichetta: string;
  /** Elements of the request after its header. */
  readonly richiesta: Gruppo;
  /** Elements of the good answer after its header. */
  readonly risposta: Gruppo;
  /** Names of the answer's root and of the good answer in it, where they are not `RispostaNNNN` and `RispostaNNNN_OK`. */
  readonly radiceRisposta?: string;
  readonly rispostaOk?: string;
}

/** An operation of a family: every message begins with its header. */
export const operazioneDi = (famiglia: Famiglia, forma: Forma): Operazione => {
  const { codice, etichetta, radiceRisposta = `Risposta${codice}`, rispostaOk = `Risposta${codice}_OK` } = forma;
  return {
    codice,
    etichetta,
    ...famiglia,
    richiesta: sezione(
      `Richiesta${codice}`,
      [sezione('testataRichiesta', tipoDatoTestataRichiesta, 'Testata'), ...forma.richiesta],
      'Richiesta',
    ),
    radiceRisposta,
    rispostaOk: sezione(
      rispostaOk,
      [sezione('testataRisposta', tipoDatoTestataRisposta, 'Testata'), ...forma.risposta],
      'Risposta',
    ),
  };
};
