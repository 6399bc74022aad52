import type { EsameCodiceFiscale } from '../../contract/identificativi/codice-fiscale.ts';
import { mostraIdAnpr, type EsameIdAnpr } from '../../contract/identificativi/id-anpr.ts';
import type { Riconosciuto } from '../../contract/identificativi/riconosci.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { mostraData } from '../comuni/date.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { Pulsante } from '../comuni/pulsante.tsx';
import { Spia } from '../comuni/spia.tsx';
import { scriviRiga } from './azioni.ts';
import { banco, type Linguetta } from './banco.ts';
import { NomeDelCodice } from './maschera/pezzi-codice.tsx';
import { vaiAllaRiga } from './vai-alla-riga.ts';

const t = schermate.sportello.capito;

/** What the line understood, before anything is sent. */
export function Comprensione({ capito }: { readonly capito: Riconosciuto }) {
  switch (capito.specie) {
    case 'vuoto':
      return <span className="aiuto">{t.vuoto}</span>;
    case 'id-anpr':
      return <IdAnpr esame={capito.esame} />;
    case 'codice-fiscale':
      return <CodiceFiscale esame={capito.esame} />;
    case 'scheda':
      return (
        <>
          <strong>{t.scheda(capito.numero)}</strong>
          <span className="aiuto">{t.schedaSpiegazione}</span>
        </>
      );
    case 'generalita':
      return <Generalita capito={capito} />;
    case 'incompreso':
      return <Spia tono="attenta" icona="avviso" testo={t.incompreso[capito.motivo]} />;
  }
}

/** Three things that are not the same: the form, the check character, the existence. */
function IdAnpr({ esame }: { readonly esame: EsameIdAnpr }) {
  const { linguette } = useDeposito(banco);
  return (
    <>
      <span>
        {t.idANPR} <code>{mostraIdAnpr(esame.idAnpr)}</code>
      </span>
      {esame.wellFormed ? (
        <Spia tono="buona" icona="riuscito" testo={t.forma} />
      ) : (
        <Spia tono="cattiva" icona="errore" testo={t.formaErrata} />
      )}
      {esame.checkDigit ? (
        <Spia tono="buona" icona="riuscito" testo={t.controllo} />
      ) : (
        <Spia tono="cattiva" icona="errore" testo={t.controlloErrato} />
      )}
      {esame.checkDigit && <Esistenza diANPR={esistenza(esame.idAnpr, linguette)} />}
      {!esame.checkDigit && <Suggerimenti proposte={esame.suggestions} />}
    </>
  );
}

/** Whether ANPR, asked since the desk was cleared, had somebody of this ID; undefined where it was not asked. */
const esistenza = (idANPR: string, linguette: readonly Linguetta[]): boolean | undefined => {
  for (const { persona, ricerca } of linguette) {
    if (persona?.idANPR === idANPR && persona.lettura.fase === 'pronta') return true;
    if (ricerca?.criteri.specie !== 'id-anpr' || ricerca.criteri.idANPR !== idANPR) continue;
    if (ricerca.lettura.fase === 'pronta' && ricerca.lettura.valore.specie === 'nessuno') return false;
  }
  return undefined;
};

function Esistenza({ diANPR }: { readonly diANPR: boolean | undefined }) {
  if (diANPR === undefined) return <Spia tono="neutra" icona="orologio" testo={t.esistenza} />;
  return diANPR ? (
    <Spia tono="buona" icona="riuscito" testo={t.esiste} />
  ) : (
    <Spia tono="attenta" icona="avviso" testo={t.nonEsiste} />
  );
}

/** What the writer may have meant: a button writes it in the line, and sends nothing. */
function Suggerimenti({ proposte }: { readonly proposte: readonly string[] }) {
  const usa = (proposta: string) => {
    scriviRiga(mostraIdAnpr(proposta));
    vaiAllaRiga();
  };
  return (
    <>
      {proposte.length > 0 && <span>{t.forseIntendeva}</span>}
      {proposte.map((proposta) => (
        <Pulsante key={proposta} premuto={() => usa(proposta)}>
          {t.usa(mostraIdAnpr(proposta))}
        </Pulsante>
      ))}
      <span className="aiuto">{t.idErrato}</span>
    </>
  );
}

function CodiceFiscale({ esame }: { readonly esame: EsameCodiceFiscale }) {
  if (esame.forma === 'nessuna') return <Spia tono="cattiva" icona="errore" testo={t.cfFormaErrata} />;
  const { nascita, sesso } = esame;
  return (
    <>
      <span>
        {esame.forma === 'provvisorio' ? t.provvisorio : t.codiceFiscale} <code>{esame.codice}</code>
      </span>
      {esame.controllo ? (
        <Spia tono="buona" icona="riuscito" testo={t.controllo} />
      ) : (
        <Spia tono="cattiva" icona="errore" testo={t.cfControlloErrato} />
      )}
      {nascita && sesso && (
        <span>
          {t.cfDice(sesso, nascita.giorno, nascita.mese, nascita.anno)} <NomeDelCodice esame={esame} />
        </span>
      )}
      {esame.omocodia && <span className="etichetta">{t.omocodia}</span>}
    </>
  );
}

function Generalita({ capito }: { readonly capito: Extract<Riconosciuto, { specie: 'generalita' }> }) {
  const { riga } = useDeposito(banco);
  const { cognome, nome, dataNascita } = capito;
  const ambiguo = !riga.includes(',') && `${cognome} ${nome}`.split(' ').length > 2;
  return (
    <>
      <span>
        {t.cognome} <strong>{cognome}</strong>
      </span>
      <span>
        {t.nome} <strong>{nome}</strong>
      </span>
      {dataNascita !== undefined && (
        <span>
          {t.nata} <strong>{mostraData(dataNascita)}</strong>
        </span>
      )}
      {ambiguo && <span className="aiuto">{t.virgola(cognome, nome)}</span>}
    </>
  );
}
