import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import { entra, trasloca, ultimoTrasloco } from '../../mutamenti/famiglie.ts';
import { cambiaComune, inAire } from '../../mutamenti/persone.ts';
import { comunePerIstat, elementoComune } from '../../popolazione/luoghi.ts';
import { type Persona, residenzaDi, type Scheda } from '../../popolazione/popolazione.ts';
import type { Atto } from '../atto.ts';
import {
  comuneDi,
  componenti,
  controllaLegame,
  famigliaAire,
  INTESTATARIO,
  intestatarioDi,
  senzaMovimentiDopo,
} from '../controlli/famiglie.ts';
import { controllo } from '../controlli/lista-controlli.ts';
import { stessaCasa } from '../controlli/residenze.ts';
import { type Requisiti, trovaSoggetto } from '../controlli/soggetti.ts';
import { notifica } from '../notifiche.ts';

/** Somebody of the list of a request, with the tie that they are to have. */
export interface InElenco {
  readonly persona: Persona;
  readonly codice: string;
  readonly autoveicoli: Campi | undefined;
}

/** Reads `elencoSoggettiFamiglia`: each person once, with a tie of the household's own table. */
export function soggettiInElenco(
  atto: Atto,
  elenco: readonly Campi[],
  { tipo, aire }: { readonly tipo: '1' | '2'; readonly aire: boolean },
  requisiti: Requisiti = {},
): readonly InElenco[] {
  const letti = elenco.map((uno): InElenco => {
    const persona = trovaSoggetto(atto, sezioneDi(uno, 'generalita')!, requisiti);
    senzaMovimentiDopo(atto, persona);
    const codice = controllaLegame(atto, sezioneDi(uno, 'legameSoggetto')!, tipo, aire);
    return { persona, codice, autoveicoli: sezioneDi(uno, 'autoveicoli') };
  });
  const numeri = new Set(letti.map(({ persona }) => persona.idScheda));
  if (numeri.size < letti.length) throw new ErroreAnpr('EN465');
  if (letti.filter(({ codice }) => tipo === '1' && codice === INTESTATARIO).length > 1) throw new ErroreAnpr('EN166');
  return letti;
}

/** `tipoProvenienzaDestinazione` of who comes from another Comune. */
const da = (istat: string): Campi => ({ comune: elementoComune(comunePerIstat(istat)) });

/** Somebody of another Comune is from now on of the one that registers, and the other one is told. */
export function prendiInCarico(atto: Atto, persona: Persona): void {
  if (persona.istat === atto.mittente) return;
  const verso = { istat: atto.mittente, provenienza: da(persona.istat) };
  cambiaComune(atto.scrittura, persona.idScheda, atto.decorrenza, verso);
  notifica(atto, persona.istat, 'residenza', persona);
}

/** Somebody leaves a household for another; who stays may be without a head. */
export function passa(atto: Atto, { persona, codice, autoveicoli }: InElenco, scheda: number): void {
  entra(atto.scrittura, persona.idScheda, scheda, atto.decorrenza, codice);
  prendiInCarico(atto, persona);
  if (autoveicoli) atto.scrittura.nuovaTappa(persona.idScheda, atto.decorrenza, { autoveicoli });
}

/** Warns of the families that were left without a head, or with ties to one who is gone. */
export function avvisaChiResta(atto: Atto, lasciate: ReadonlySet<number>): void {
  for (const scheda of lasciate) {
    const restano = componenti(atto, scheda);
    if (restano.length > 0 && !intestatarioDi(restano)) atto.avvisa('EN226');
  }
}

/** The whole household goes to live elsewhere, perhaps coming from another Comune. */
export function traslocaTutti(
  atto: Atto,
  scheda: Scheda,
  residenza: Campi,
  altraLingua?: readonly Campi[],
  { comeTrasloco = true } = {},
): void {
  if (comeTrasloco && ultimoTrasloco(atto.scrittura.tappeScheda(scheda.id)) > atto.decorrenza) {
    throw new ErroreAnpr('EN237', [], 'dataDecorrenzaResidenza');
  }
  const tutti = componenti(atto, scheda.id);
  for (const persona of tutti) senzaMovimentiDopo(atto, persona);
  trasloca(atto.scrittura, scheda.id, atto.decorrenza, { residenza, istat: atto.mittente, altraLingua });
  for (const persona of tutti) prendiInCarico(atto, persona);
}

/** The house must be another one, unless the change is forced. */
export function controllaDiversa(atto: Atto, scheda: Scheda, residenza: Campi): void {
  if (controllo(atto.richiesta, 'FO')) return;
  const [uno] = componenti(atto, scheda.id);
  if (uno && comuneDi(scheda) === atto.mittente && stessaCasa(residenzaDi(uno), residenza)) {
    throw new ErroreAnpr('EN388');
  }
}

/** Everybody in the list is in the AIRE, or nobody, as the household is. */
export function controllaAire(elenco: readonly InElenco[], scheda: Pick<Scheda, 'sezioni'>): void {
  const aire = famigliaAire(scheda);
  if (elenco.some(({ persona }) => inAire(persona.sezioni) !== aire)) throw new ErroreAnpr('EF018');
}
