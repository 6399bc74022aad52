import { campo, scelta, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';
import { tipoLuogoEvento, tipoProvenienzaDestinazione } from './luoghi.ts';

// The five rectifications of 5014 (`tipoRichiestaRettifica`), and what its answer repeats of them.

const tipi: readonly (readonly [codice: string, etichetta: string, parti: Gruppo])[] = [
  ['101', 'Decorrenza della residenza', [campo('dataDecorrenzaResidenza', t.data, 'Residente dal')]],
  [
    '102',
    "Motivo dell'iscrizione",
    [
      campo('idMotivoIscrizione', t.tipoMotivoIscrizione, "Motivo dell'iscrizione", 7),
      campo('note?', t.charMax240, 'Note sul motivo'),
      sezione('provenienza?', tipoProvenienzaDestinazione, 'Provenienza'),
    ],
  ],
  [
    '103',
    'Date di iscrizione e di famiglia',
    [
      campo('dataUltimoAggiornamentoAPR?', t.data, 'Ultimo aggiornamento APR'),
      campo('dataPrimaIscrizioneComune?', t.data, 'Prima iscrizione nel Comune'),
      campo('dataIngressoFamiglia?', t.data, 'Ingresso nella famiglia'),
    ],
  ],
  [
    '104',
    'Date della scheda',
    [
      campo('dataPrimaIscrizioneComune?', t.data, 'Prima iscrizione nel Comune'),
      campo('dataDecorrenzaResidenza?', t.data, 'Residente dal'),
      campo('dataOrigineFamigliaConvivenza?', t.data, 'Origine della famiglia'),
      campo('dataIngressoFamiglia?', t.data, 'Ingresso nella famiglia'),
      campo('dataDecorrenzaLegame?', t.data, 'Decorrenza del legame'),
    ],
  ],
  ['105', 'Luogo di nascita', [sezione('luogoNascita', tipoLuogoEvento, 'Luogo di nascita')]],
];

export const rettifiche: Gruppo = [
  scelta(
    '',
    tipi.map(([codice, etichetta, parti]) => sezione(`richiestaRettifica${codice}`, parti, etichetta)),
  ),
];

const scheda = campo('idSchedaSoggettoANPR', t.tipoIdSchedaSoggettoANPR, 'Numero di scheda ANPR');

export const rettificheRisposta: Gruppo = [
  scelta(
    '',
    tipi.map(([codice, etichetta, parti]) => sezione(`rispostaRettifica${codice}`, [scheda, ...parti], etichetta)),
  ),
];
