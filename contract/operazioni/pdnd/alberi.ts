import { campo, sezione, type Gruppo, type Sezione } from '../albero.ts';
import {
  tipoAnnullamentoMatrimonio,
  tipoDatiEvento,
  tipoMatrimonio,
  tipoUnioneCivile,
  tipoVedovanza,
} from '../gruppi/atti.ts';
import { tipoErroriAnomalia } from '../gruppi/errori.ts';
import { tipoLegameSoggettoCompleto } from '../gruppi/famiglia.ts';
import { tipoListaElettorale } from '../gruppi/liste.ts';
import { tipoResidenza } from '../gruppi/luoghi.ts';
import {
  tipoCittadinanza,
  tipoDomicilioDigitale,
  tipoGeneralita,
  tipoGenitore,
  tipoIdentificativi,
  tipoStatoCivile,
} from '../gruppi/persone.ts';
import { t } from '../tipi-semplici.ts';
import { eServizi, eServiziMassivi, type CodiceEService, type CodiceMassivo, type ParteRisposta } from './catalogo.ts';
import { parteVerifica, tipoCriteriRicercaE002, tipoDatiRichiestaE002, tipoInfoSoggettoEnte } from './gruppi.ts';

const partiRisposta: Readonly<Record<ParteRisposta, Sezione>> = {
  identificativi: sezione('identificativi?', tipoIdentificativi, 'Identificativi'),
  generalita: sezione('generalita?', tipoGeneralita, 'Generalità'),
  residenza: sezione('residenza*', tipoResidenza, 'Residenza'),
  statoCivile: sezione('statoCivile?', tipoStatoCivile, 'Stato civile'),
  cittadinanza: sezione('cittadinanza*', tipoCittadinanza, 'Cittadinanza'),
  paternita: sezione('paternita?', tipoGenitore, 'Paternità'),
  maternita: sezione('maternita?', tipoGenitore, 'Maternità'),
  matrimonio: sezione('matrimonio?', tipoMatrimonio, 'Matrimonio'),
  vedovanza: sezione('vedovanza?', tipoVedovanza, 'Vedovanza'),
  annullamentoMatrimonio: sezione('annullamentoMatrimonio?', tipoAnnullamentoMatrimonio, 'Cessazione del matrimonio'),
  unioneCivile: sezione('unioneCivile?', tipoUnioneCivile, 'Unione civile'),
  domicilioDigitale: sezione('domicilioDigitale?', tipoDomicilioDigitale, 'Domicilio digitale'),
  legameSoggetto: sezione('legameSoggetto?', tipoLegameSoggettoCompleto, 'Legame con la famiglia'),
  datiDecesso: sezione('datiDecesso?', tipoDatiEvento, 'Decesso'),
  listaElettorale: sezione('listaElettorale?', tipoListaElettorale, 'Lista elettorale'),
  infoSoggettoEnte: sezione('infoSoggettoEnte*', tipoInfoSoggettoEnte, 'Esito'),
};

/** The body of a request to the service (`RichiestaE002`). */
export const richiestaDi = (codice: CodiceEService): Sezione =>
  sezione('RichiestaE002', partiRichiesta(codice), eServizi[codice].etichetta);

const partiRichiesta = (codice: CodiceEService): Gruppo => {
  const { verifica, idCrescente } = eServizi[codice];
  return [
    campo(
      'idOperazioneClient',
      idCrescente ? t.idOperazioneClient : t.tipoIdOperazioneComune,
      "Numero dell'operazione",
    ),
    sezione('criteriRicerca', tipoCriteriRicercaE002(codice !== 'C030'), 'Chi si cerca'),
    ...(verifica
      ? [
          sezione(
            verifica.obbligatoria ? 'verifica' : 'verifica?',
            [parteVerifica[verifica.parte]],
            'Che cosa si verifica',
          ),
        ]
      : []),
    sezione('datiRichiesta', tipoDatiRichiestaE002, 'Dati della richiesta'),
  ];
};

/** A person in an answer of the service (`tipoDatiSoggettiEnte`, as far as the service tells it). */
export const soggettoDi = (codice: CodiceEService): Gruppo =>
  eServizi[codice].risposta.map((parte) => partiRisposta[parte]);

const listaSoggetti = (codice: CodiceEService): Sezione =>
  sezione('listaSoggetti?', [sezione('datiSoggetto*', soggettoDi(codice), 'Soggetto')], 'Soggetti');

/** A good answer of the service (`RispostaE002OK`): everybody it found, which may be several. */
export const rispostaDi = (codice: CodiceEService): Sezione =>
  sezione(
    'RispostaE002OK',
    [
      campo('idOperazioneANPR?', t.testo, 'Numero operazione ANPR'),
      listaSoggetti(codice),
      sezione('listaAnomalie*', tipoErroriAnomalia, 'Avvisi'),
    ],
    eServizi[codice].etichetta,
  );

/** `tipoRicerca`: by what each line of the file seeks its person (pdnd-idanpr 3.5). */
export const tipoRicerca = { codiceFiscale: '1', idANPR: '2' } as const;
export type ChiaveMassiva = keyof typeof tipoRicerca;

/** The body of a request about many people: `fileInput` is base64 of gzip of one value a line (pdnd-idanpr 3.5). */
export const richiestaMassiva: Sezione = sezione(
  'RichiestaMassiva',
  [
    campo('idOperazioneClient', t.tipoIdOperazioneComune, "Numero dell'operazione"),
    campo('fileInput', t.testo, 'Persone'),
    sezione('datiRichiesta', tipoDatiRichiestaE002, 'Dati della richiesta'),
    campo('tipoRicerca', t.testo, 'Che cosa dice ogni riga'),
  ],
  'Richiesta su molte persone',
);

/** What is answered about one line of the file; a line that found nobody is not there (italia/anpr #5303). */
export const rispostaMassivaDi = (codice: CodiceMassivo): Sezione =>
  sezione(
    'rispostaMassiva',
    [
      campo('codiceFiscale?', t.testo, 'Codice fiscale'),
      campo('idANPR?', t.testo, 'ID ANPR'),
      listaSoggetti(eServiziMassivi[codice].casoUso),
    ],
    eServiziMassivi[codice].etichetta,
  );

/** A refusal of ANPR itself, whatever the service (`RispostaKO`). */
export const rispostaKO: Sezione = sezione(
  'RispostaKO',
  [
    campo('idOperazioneANPR?', t.testo, 'Numero operazione ANPR'),
    sezione('listaErrori*', tipoErroriAnomalia, 'Errori'),
  ],
  'Rifiuto',
);
