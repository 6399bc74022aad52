import { sezione, type Gruppo, type Operazione, type Sezione } from './albero.ts';
import { rispostaComune } from './gruppi/registrazione.ts';
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
export const iscrizione: Famiglia = {
  percorso: '/ANPR1000ServiziIscrizione/AnprService1000',
  spazio: 'http://sogei.it/ANPR/1000iscrizione',
};
export const cancellazione: Famiglia = {
  percorso: '/ANPR2000ServiziCancellazione/AnprService2000',
  spazio: 'http://sogei.it/ANPR/2000cancellazione',
};
export const mutazione: Famiglia = {
  percorso: '/ANPR5000ServiziMutazione/AnprService5000',
  spazio: 'http://sogei.it/ANPR/5000mutazione',
};
export const aire: Famiglia = {
  percorso: '/ANPRA000ServiziAire/AnprServiceA000',
  spazio: 'http://sogei.it/ANPR/A000aire',
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
    richiesta: richiestaDi(codice, forma.richiesta),
    radiceRisposta,
    rispostaOk: sezione(
      rispostaOk,
      [sezione('testataRisposta', tipoDatoTestataRisposta, 'Testata'), ...forma.risposta],
      'Risposta',
    ),
  };
};

const richiestaDi = (codice: string, parti: Gruppo): Sezione =>
  sezione(
    `Richiesta${codice}`,
    [sezione('testataRichiesta', tipoDatoTestataRichiesta, 'Testata'), ...parti],
    'Richiesta',
  );

type FormaRegistrazione = Pick<Forma, 'codice' | 'etichetta' | 'richiesta'> &
  Pick<Operazione, 'rispostaMultipla' | 'codaRisposta'>;

/** A registration: every one is answered by `Risposta_Comune`, which has a namespace of its own. */
export const registrazioneDi = (famiglia: Famiglia, { richiesta, ...forma }: FormaRegistrazione): Operazione => ({
  ...forma,
  ...famiglia,
  richiesta: richiestaDi(forma.codice, richiesta),
  radiceRisposta: `Risposta${forma.codice}`,
  rispostaOk: rispostaComune,
  spazioRispostaOk: 'http://sogei.it/ANPR/rispostaComune',
});
