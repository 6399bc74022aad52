import { carattereDiControllo } from '../../contract/identificativi/id-anpr.ts';
import { specieSoggetti } from '../../contract/sandbox.ts';
import { type Archivio, indici } from '../archivio/archivio.ts';
import { type Caso, caso as nuovoCaso } from './caso.ts';
import { casiNotevoli } from './casi-notevoli.ts';
import { codiceFiscaleDi, codiceProvvisorio, omocodiaDi } from './codice-fiscale.ts';
import { famiglia, famigliaAire } from './famiglie.ts';
import type { Individuo } from './individui.ts';
import { catastaleDi, comuneAbitato, comuneOspite, sediEstere } from './luoghi.ts';
import type { Nucleo } from './nuclei.ts';
import { percorsoDi, type Soggiorno } from './percorso.ts';
import { type Identita, tappePersona } from './persone.ts';
import { scheda, tipoScheda } from './schede.ts';
import { idUfficiali, nucleiUfficiali } from './ufficiali.ts';

const SEME = 20_230_303;
const PRIMA_SCHEDA_SOGGETTO = 4_100_000;
const PRIMA_SCHEDA = 8_200_000;

/** Gives out identifiers, each only once. */
function numeratore(caso: Caso) {
  const idUsati = new Set(idUfficiali);
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
  const nuovoCodice = (persona: Individuo): string | null => {
    if (persona.codice === 'assente') return null;
    if (persona.codice === 'provvisorio') return codiceProvvisorio(String(9_000_000_000 + ++schede));
    const proprio = codiceFiscaleDi({ ...persona, luogoNascita: catastaleDi(persona.luogo) });
    let codice = persona.codice === 'omocodo' ? omocodiaDi(proprio, 1) : proprio;
    for (let quante = 1; codiciUsati.has(codice); quante++) codice = omocodiaDi(proprio, quante);
    codiciUsati.add(codice);
    return codice;
  };
  return (persona: Individuo): Identita => ({
    idANPR: persona.idANPR ?? nuovoId(),
    idScheda: persona.idScheda ?? ++schede,
    codiceFiscale: nuovoCodice(persona),
  });
}

/** Groups of households whose people have to do with one another. */
function* gruppi(caso: Caso): Generator<readonly Nucleo[]> {
  for (const nucleo of nucleiUfficiali) yield [nucleo];
  yield* casiNotevoli(caso);
  for (;;) {
    const specie = caso.pesato({ ospite: 65, altrove: 29, aire: 6 });
    if (specie === 'ospite') yield famiglia(caso, comuneOspite);
    else if (specie === 'altrove') yield famiglia(caso, comuneAbitato(caso));
    else yield famigliaAire(caso, caso.vero(0.5) ? comuneOspite : comuneAbitato(caso), caso.uno(sediEstere));
  }
}

/** Fills the archive with `quante` people or a few more, groups being whole; always the same ones. */
export function generaPopolazione(db: Archivio, quante: number): void {
  const caso = nuovoCaso(SEME);
  const identifica = numeratore(caso);
  const scriviScheda = db.prepare('INSERT INTO scheda VALUES (?, ?, ?)');
  const scriviPersona = db.prepare('INSERT INTO persona VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const scriviAppartenenza = db.prepare('INSERT INTO appartenenza VALUES (?, ?, ?, ?, ?)');
  const scriviEsempio = db.prepare('INSERT OR IGNORE INTO esempio VALUES (?, ?, ?)');
  let idScheda = PRIMA_SCHEDA;
  let scritte = 0;

  const scrivi = (nuclei: readonly Nucleo[]): void => {
    const soggiorni = new Map<Individuo, Soggiorno[]>();
    for (const nucleo of nuclei) {
      const sua = scheda(caso, nucleo, ++idScheda);
      scriviScheda.run(idScheda, tipoScheda(nucleo), JSON.stringify(sua.tappe));
      for (const membro of nucleo.membri) {
        const { persona } = membro;
        soggiorni.set(persona, [...(soggiorni.get(persona) ?? []), { nucleo, scheda: sua, membro }]);
      }
    }
    const anagrafe = new Map([...soggiorni.keys()].map((persona) => [persona, identifica(persona)]));
    for (const [persona, suoi] of soggiorni) {
      suoi.sort((a, b) => (a.membro.dal < b.membro.dal ? -1 : 1));
      scriviUno(persona, suoi, anagrafe);
    }
  };

  const scriviUno = (
    persona: Individuo,
    suoi: readonly Soggiorno[],
    anagrafe: ReadonlyMap<Individuo, Identita>,
  ): void => {
    const chi = anagrafe.get(persona)!;
    const tappe = tappePersona(caso, persona, percorsoDi(suoi), anagrafe);
    const sezione = (nome: string) =>
      tappe.findLast(({ sezioni }) => sezioni[nome])?.sezioni[nome] as Record<string, string> | undefined;
    const carta = sezione('cartaIdentita');
    const permesso = sezione('permessoSoggiorno');
    scriviPersona.run(
      ...[chi.idScheda, chi.idANPR, chi.codiceFiscale, persona.cognome, persona.nome, persona.sesso],
      ...[persona.dataNascita, persona.decesso?.data ?? null, carta?.['numero'] ?? null],
      ...[permesso?.['numeroSoggiorno'] ?? null, permesso?.['numeroPassaporto'] ?? null],
      ...[JSON.stringify(tappe), persona.cie ? JSON.stringify(persona.cie) : null],
    );
    for (const { nucleo, scheda: sua, membro } of suoi) {
      const posto = nucleo.membri.indexOf(membro) + 1;
      scriviAppartenenza.run(chi.idScheda, sua.id, membro.dal, posto, JSON.stringify(membro.legami));
    }
    if (persona.esempio) scriviEsempio.run(specieSoggetti.indexOf(persona.esempio), persona.esempio, chi.idScheda);
    scritte++;
  };

  db.transaction(() => {
    for (const nuclei of gruppi(caso)) {
      scrivi(nuclei);
      if (scritte >= quante) break;
    }
    db.exec(indici);
  })();
}
