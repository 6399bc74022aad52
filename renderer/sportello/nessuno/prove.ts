import type { Criteri } from '../../../contract/canali.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { conCambi, type Scritto } from '../../moduli/scritto.ts';
import { leggiData } from '../../moduli/date-scritte.ts';
import { criteriInMaschera, domandaDellaMaschera } from '../maschera/criteri-maschera.ts';
import { percorsi, type NomeCampo } from '../maschera/radice.ts';
import { grafieDi } from './grafie.ts';

const t = schermate.sportello.nessuno.prove;

/** Something to try when nobody was found: a search that goes at once, or a place where the officer adds something. */
export type Prova = { readonly testo: string } & (
  | { readonly fai: 'cerca'; readonly criteri: Criteri }
  | { readonly fai: 'maschera'; readonly cambi: Scritto; readonly fuoco: NomeCampo }
  | { readonly fai: 'dal-codice'; readonly codice: string }
  | { readonly fai: 'riga' }
);

/** How many other spellings are worth a line. */
const massimoGrafie = 3;

/** What may be tried next, most promising first. */
export function proveDopo(criteri: Criteri): readonly Prova[] {
  const scritto = criteriInMaschera(criteri);
  const altraChiave: Prova = { testo: t['altra-chiave'], fai: 'maschera', cambi: {}, fuoco: 'cognome' };
  const riga: Prova = { testo: t.riga, fai: 'riga' };
  const passata: Prova = { testo: t['data-passata'], fai: 'maschera', cambi: {}, fuoco: 'allaData' };
  switch (criteri.specie) {
    case 'id-anpr':
      return [riga, { ...altraChiave, cambi: { [percorsi.idANPR]: '' } }];
    case 'codice-fiscale': {
      const codice = criteri.codiceFiscale;
      const dalCodice: Prova = { testo: t['dal-codice'], fai: 'dal-codice', codice };
      return [...(codice.length === 16 ? [dalCodice] : []), riga, aire(scritto), passata];
    }
    case 'scheda': {
      const comeComune = { [percorsi.schedaANPR]: '', [percorsi.schedaNumero]: criteri.numero };
      return [
        riga,
        { testo: t['scheda-comune'], fai: 'maschera', cambi: comeComune, fuoco: 'schedaComune' },
        { ...altraChiave, cambi: { [percorsi.schedaANPR]: '' } },
      ];
    }
    case 'generalita':
    case 'maschera':
      return [
        ...senzaNascita(scritto),
        ...conAltraGrafia(scritto),
        ...invertiti(scritto),
        aire(scritto),
        passata,
        altraChiave,
      ];
  }
}

const con = (scritto: Scritto, cambi: Scritto, testo: string): Prova => {
  return { testo, fai: 'cerca', criteri: domandaDellaMaschera(conCambi(scritto, cambi)).criteri };
};

const aire = (scritto: Scritto): Prova => con(scritto, { [percorsi.soggettoAIRE]: 'S' }, t.aire);

const senzaNascita = (scritto: Scritto): readonly Prova[] => {
  const data = leggiData(scritto[percorsi.dataNascita] ?? '');
  if (!data) return [];
  const luogo = Object.keys(scritto).filter((uno) => uno.startsWith(`${percorsi.luogoNascita}/`));
  const senza = Object.fromEntries([percorsi.dataNascita, ...luogo].map((uno) => [uno, '']));
  return [con(scritto, senza, t['senza-nascita'])];
};

const conAltraGrafia = (scritto: Scritto): readonly Prova[] => {
  const campi = [percorsi.cognome, percorsi.nome];
  const prove = campi.flatMap((campo) =>
    grafieDi(scritto[campo] ?? '').map((grafia) => {
      const nuovo = { ...scritto, [campo]: grafia };
      return con(scritto, { [campo]: grafia }, t.grafia(nomeIntero(nuovo)));
    }),
  );
  return prove.slice(0, massimoGrafie);
};

const invertiti = (scritto: Scritto): readonly Prova[] => {
  const { [percorsi.cognome]: cognome, [percorsi.nome]: nome } = scritto;
  if (cognome === undefined || nome === undefined) return [];
  const scambiati = { [percorsi.cognome]: nome, [percorsi.nome]: cognome };
  return [con(scritto, scambiati, t.invertiti(nomeIntero(scambiati)))];
};

/** Surname and name, parted so that one sees where. */
const nomeIntero = (scritto: Scritto): string =>
  [scritto[percorsi.cognome], scritto[percorsi.nome]].filter(Boolean).join(', ');
