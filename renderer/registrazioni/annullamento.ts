import type { CodiceRegistrazione } from '../../contract/operazioni/index.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi } from '../../contract/operazioni/valori.ts';
import type { Registrazione } from '../../contract/registrazione.ts';
import { oggi } from '../comuni/date.ts';
import { scriviData } from '../moduli/date-scritte.ts';
import { scrittoDa } from '../moduli/scritto.ts';
import { radiceDi } from '../servizi/radici.ts';
import { apriAnnullamento } from './azioni.ts';

/** With what each family of registrations is annulled, and what its request calls the operation. */
const annullamenti: readonly { da: RegExp; con: CodiceRegistrazione; operazione: string; controlli: Campi }[] = [
  {
    da: /^(1001|1002|1010|A00[12])$/,
    con: '1013',
    operazione: 'datiOperazione',
    controlli: { tiposcheda: '1', annullamentoAttribuzione: 'S' },
  },
  { da: /^200[139]$/, con: '2011', operazione: 'datiOperazioneDaAnnullare', controlli: { tipoScheda: '1' } },
  {
    da: /^(5001|5005|5008|5013|5014|A006)$/,
    con: '5012',
    operazione: 'datiOperazioneDaAnnullare',
    controlli: { tipoScheda: '1', annullamentoAttribuzioneCF: 'N' },
  },
];

const conCheCosa = ({ operazione }: Registrazione) => annullamenti.find(({ da }) => da.test(operazione));

/** The last registration undone, as guided work: its numbers are already in the form. */
export const annullaRegistrazione = {
  puo: (registrazione: Registrazione): boolean =>
    registrazione.esito?.specie === 'eseguita' && conCheCosa(registrazione) !== undefined,

  inizia(registrazione: Registrazione): void {
    const { esito, operazione, idOperazioneComune, pratica } = registrazione;
    const come = conCheCosa(registrazione);
    if (esito?.specie !== 'eseguita' || !come) return;
    const [soggetto] = sezioniDi(sezioneDi(esito.valore ?? {}, 'listaSoggettiVariati'), 'datiSoggetto');
    const generalita = sezioneDi(soggetto, 'generalitaAttuali') ?? sezioneDi(soggetto, 'generalitaPrecedenti');
    const campi: Campi = {
      [come.operazione]: {
        operazioneRichiesta: operazione,
        idOperazioneComune,
        idOperazioneANPR: esito.idOperazioneANPR,
      },
      ...(generalita ? { datiSchedaSoggettoFamigliaConvivenza: { soggetto: generalita } } : {}),
      datiControllo: come.controlli,
    };
    apriAnnullamento({
      operazione: come.con,
      pratica,
      scritto: scrittoDa(radiceDi(come.con), campi),
      decorrenza: scriviData({ data: oggi() }),
    });
  },
};
