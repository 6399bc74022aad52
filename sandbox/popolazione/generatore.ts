import { carattereDiControllo } from '../../contract/identificativi/id-anpr.ts';
import type { Archivio } from '../archivio/archivio.ts';
import { indici } from '../archivio/archivio.ts';
import { type Caso, caso as nuovoCaso } from './caso.ts';
import { codiceFiscaleDi, omocodiaDi } from './codice-fiscale.ts';
import { catastaleDi, comuneAbitato, comuneOspite, comunePerIstat, ITALIA, sediEstere } from './luoghi.ts';
import { convivenza, famiglia, famigliaAire, type Individuo, individuo, type Nucleo, parentela } from './nuclei.ts';
import { datiScheda, type Identita, sezioniDi, tipoScheda } from './sezioni.ts';
import { nucleiUfficiali } from './ufficiali.ts';

const SEME = 20_230_303;
const PRIMA_SCHEDA_SOGGETTO = 4_100_000;
const PRIMA_SCHEDA = 8_200_000;
/** More than the 50 that a search by name may find (EN175). */
const OMONIMI_DI_MARIO_ROSSI = 60;

const denominazioni = ['CASA RESIDENZA PER ANZIANI VILLA SERENA', 'CONVENTO DEI CAPPUCCINI', 'COMUNITÀ IL FAGGIO'];

/** Gives out identifiers, each only once. */
function anagrafe(caso: Caso) {
  const idUsati = new Set(nucleiUfficiali.flatMap((n) => n.membri.map((m) => m.idANPR!)));
  const codiciUsati = new Set<string>();
  let schede = PRIMA_SCHEDA_SOGGETTO;
  const lettera = (): string => String.fromCharCode(caso.intero(65, 90));
  const nuovoId = (): string => {
    for (;;) {
      const corpo = `${lettera()}${lettera()}${String(caso.intero(0, 99_999)).padStart(5, '0')}${lettera()}`;
      const id = corpo + carattereDiControllo(corpo);
      if (!idUsati.has(id)) {
        idUsati.add(id);
        return id;
      }
    }
  };
  const nuovoCodice = (persona: Individuo): string => {
    const proprio = codiceFiscaleDi({ ...persona, luogoNascita: catastaleDi(persona.luogo) });
    let codice = persona.omocodia ? omocodiaDi(proprio, 1) : proprio;
    for (let quante = 1; codiciUsati.has(codice); quante++) codice = omocodiaDi(proprio, quante);
    codiciUsati.add(codice);
    return codice;
  };
  return (persona: Individuo): Identita => ({
    idANPR: persona.idANPR ?? nuovoId(),
    idScheda: persona.idScheda ?? ++schede,
    codiceFiscale: persona.senzaCodiceFiscale ? null : nuovoCodice(persona),
  });
}

const solo = (persona: Individuo): Nucleo => ({ specie: 'famiglia', comune: comuneOspite, membri: [persona] });

/** People of whom there must be some in the sandbox's Comune: homonyms, an omocodia, a crowd of the same name. */
function* casiNotevoli(caso: Caso): Generator<Nucleo> {
  const base = { origine: 'ITALIA', vicino: comuneOspite, legame: parentela.intestatario } as const;
  const gemello = (originale: Individuo, dataNascita: string, istat: string): Individuo => ({
    ...originale,
    dataNascita,
    luogo: { specie: 'comune', comune: comunePerIstat(istat) },
  });
  const primo = { ...individuo(caso, { ...base, sesso: 'M', anni: [1970, 1980] }), cognome: 'BARALDI', nome: 'ANDREA' };
  yield solo(primo);
  yield solo(gemello(primo, '1984-06-21', '036023'));
  const nicolo = { ...primo, cognome: "D'ANGELO", nome: 'NICOLÒ', dataNascita: '1975-03-09' };
  yield solo(nicolo);
  // Same name and birth date in another place: only the identifiers tell them apart.
  yield solo(gemello(nicolo, nicolo.dataNascita, '037006'));
  const omocodo: Individuo = { ...primo, cognome: 'MÜLLER', nome: 'ANNA-LUISA', sesso: 'F', dataNascita: '1992-12-01' };
  yield solo(omocodo);
  yield solo({ ...omocodo, omocodia: true });
  for (let i = 0; i < OMONIMI_DI_MARIO_ROSSI; i++) {
    const uno = individuo(caso, { ...base, sesso: 'M', anni: [1935, 2003] });
    yield solo({ ...uno, cognome: 'ROSSI', nome: 'MARIO', cittadinanza: ITALIA });
  }
}

function* nuclei(caso: Caso): Generator<Nucleo> {
  yield* nucleiUfficiali;
  yield* casiNotevoli(caso);
  for (const denominazione of denominazioni) yield convivenza(caso, comuneOspite, denominazione);
  for (;;) {
    const specie = caso.pesato({ ospite: 65, altrove: 29, aire: 6 });
    if (specie === 'ospite') yield famiglia(caso, comuneOspite);
    else if (specie === 'altrove') yield famiglia(caso, comuneAbitato(caso));
    else yield famigliaAire(caso, caso.vero(0.5) ? comuneOspite : comuneAbitato(caso), caso.uno(sediEstere));
  }
}

/** Fills the archive with `quante` people or a few more, households being whole; always the same ones. */
export function generaPopolazione(db: Archivio, quante: number): void {
  const caso = nuovoCaso(SEME);
  const identifica = anagrafe(caso);
  const scriviScheda = db.prepare('INSERT INTO scheda VALUES (?, ?, ?, ?)');
  const scriviPersona = db.prepare('INSERT INTO persona VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  let scritte = 0;
  let idScheda = PRIMA_SCHEDA;
  const scrivi = (nucleo: Nucleo): void => {
    const scheda = datiScheda(caso, nucleo, ++idScheda);
    const istat = nucleo.comune.istat;
    scriviScheda.run(idScheda, tipoScheda(nucleo), istat, JSON.stringify(scheda));
    nucleo.membri.forEach((p, posto) => {
      const chi = identifica(p);
      const sezioni = sezioniDi(caso, p, nucleo, posto + 1, chi, scheda);
      const decesso = p.decesso?.data ?? null;
      const ricerca = [chi.idScheda, chi.idANPR, chi.codiceFiscale, p.cognome, p.nome, p.sesso, p.dataNascita] as const;
      scriviPersona.run(...ricerca, istat, decesso, idScheda, JSON.stringify(sezioni));
      scritte++;
    });
  };
  db.transaction(() => {
    for (const nucleo of nuclei(caso)) {
      scrivi(nucleo);
      if (scritte >= quante) break;
    }
    db.exec(indici);
  })();
}
