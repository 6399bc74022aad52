/*
 * A PKCS#11 module that behaves as a reader with a real card, faults included, in front of SoftHSM, which has none:
 * its tokens cannot be ejected, never lock their PIN and never hang.
 *
 *   GUASTI_COMANDI    text file, read again at every call, one command a line (see test/supporto/modulo-guasti.ts)
 *   GUASTI_CONTEGGI   file where each function's calls are counted, a line of fixed width each
 *   GUASTI_MODULO     the module in front of which it stands; SoftHSM's by default
 *   GUASTI_TRASPARENTE  set where that module has real cards: calls are counted, delayed and refused, no more
 *
 * Wrong PINs are counted per token in files beside GUASTI_COMANDI, so that a new process does not unlock a card.
 * Only what the token host calls is wrapped, and only for callers with one thread.
 */
#include <dlfcn.h>
#include <fcntl.h>
#include <p11-kit/pkcs11.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#define TENTATIVI 3
#define MAX_SLOT 32
#define MAX_SESSIONI 64
#define RIGA 44

#define FUNZIONI(X) \
	X(C_Initialize) X(C_Finalize) X(C_GetInfo) X(C_GetSlotList) X(C_GetSlotInfo) X(C_GetTokenInfo) \
	X(C_WaitForSlotEvent) X(C_OpenSession) X(C_CloseSession) X(C_GetSessionInfo) X(C_Login) X(C_Logout) \
	X(C_SetPIN) X(C_InitPIN) X(C_CloseAllSessions) \
	X(C_FindObjectsInit) X(C_FindObjects) X(C_FindObjectsFinal) X(C_GetAttributeValue) X(C_SignInit) X(C_Sign)

enum funzione {
#define X(f) N_##f,
	FUNZIONI(X)
#undef X
	QUANTE
};

static const char *const nomi[QUANTE] = {
#define X(f) #f,
	FUNZIONI(X)
#undef X
};

struct slot {
	CK_SLOT_ID id;
	char etichetta[33];
	char inserimento[16]; /* changes whenever the card went out and in */
	struct {
		int presente;
		char inserimento[16];
	} annunciato; /* by the last event */
};

struct sessione {
	CK_SESSION_HANDLE handle;
	CK_SLOT_ID slot;
	int viva;
};

static CK_FUNCTION_LIST *vero;
static CK_FUNCTION_LIST nostro;
static char comandi[8192];
static char *conteggi;
static struct slot slot[MAX_SLOT];
static int quanti_slot;
static struct sessione sessioni[MAX_SESSIONI];
static int trasparente;

/* ---- commands ---- */

static void leggi_comandi(void)
{
	const char *percorso = getenv("GUASTI_COMANDI");
	int f = percorso ? open(percorso, O_RDONLY) : -1;
	ssize_t letti = f < 0 ? 0 : read(f, comandi, sizeof comandi - 1);
	if (f >= 0)
		close(f);
	comandi[letti > 0 ? letti : 0] = '\0';
}

/* The value after `chiave=argomento` and a separator, up to the end of its line; 0 if there is no such line. */
static int comando(const char *chiave, const char *argomento, char *valore, size_t spazio)
{
	char prefisso[128];
	int lungo = snprintf(prefisso, sizeof prefisso, "%s=%s", chiave, argomento);
	for (const char *riga = comandi; *riga;) {
		size_t fine = strcspn(riga, "\n");
		if (fine >= (size_t)lungo && strncmp(riga, prefisso, lungo) == 0 &&
		    (fine == (size_t)lungo || riga[lungo] == ':')) {
			const char *da = riga + lungo + (fine > (size_t)lungo);
			snprintf(valore, spazio, "%.*s", (int)(riga + fine - da), da);
			return 1;
		}
		riga += fine + (riga[fine] == '\n');
	}
	return 0;
}

static int ordinato(const char *chiave, const char *argomento)
{
	char ignorato[64];
	return comando(chiave, argomento, ignorato, sizeof ignorato);
}

/* ---- counts ---- */

static void apri_conteggi(void)
{
	const char *percorso = getenv("GUASTI_CONTEGGI");
	int f = percorso ? open(percorso, O_RDWR | O_CREAT, 0600) : -1;
	if (f < 0)
		return;
	int nuovo = lseek(f, 0, SEEK_END) == 0;
	char *mappa = ftruncate(f, QUANTE * RIGA) == 0
		? mmap(NULL, QUANTE * RIGA, PROT_READ | PROT_WRITE, MAP_SHARED, f, 0) : MAP_FAILED;
	close(f);
	if (mappa == MAP_FAILED)
		return;
	conteggi = mappa;
	char riga[RIGA + 1];
	for (int i = 0; nuovo && i < QUANTE; i++) {
		snprintf(riga, sizeof riga, "%-32s %010d\n", nomi[i], 0);
		memcpy(conteggi + i * RIGA, riga, RIGA);
	}
}

static void conta(enum funzione f)
{
	if (!conteggi)
		return;
	char cifre[11];
	char *dove = conteggi + f * RIGA + 33;
	memcpy(cifre, dove, 10);
	cifre[10] = '\0';
	snprintf(cifre, sizeof cifre, "%010lu", (strtoul(cifre, NULL, 10) + 1) % 10000000000UL);
	memcpy(dove, cifre, 10);
}

/* ---- cards ---- */

static struct slot *trova_slot(CK_SLOT_ID id)
{
	for (int i = 0; i < quanti_slot; i++)
		if (slot[i].id == id)
			return &slot[i];
	return NULL;
}

static int estratta(const struct slot *s)
{
	return s->etichetta[0] && (ordinato("estratta", "*") || ordinato("estratta", s->etichetta));
}

/* The slot whose card is now in the reader `id`: another one's after `scambia=LABEL:OTHER LABEL`. */
static CK_SLOT_ID carta_in(CK_SLOT_ID id)
{
	struct slot *s = trova_slot(id);
	char altra[33];
	if (s && comando("scambia", s->etichetta, altra, sizeof altra))
		for (int i = 0; i < quanti_slot; i++)
			if (strcmp(slot[i].etichetta, altra) == 0)
				return slot[i].id;
	return id;
}

/* The reader whose own card sits in another reader is not there: the test has one reader for two cards. */
static int prestata(const struct slot *s)
{
	for (int i = 0; i < quanti_slot; i++)
		if (&slot[i] != s && carta_in(slot[i].id) == s->id)
			return 1;
	return 0;
}

static void etichetta_di(CK_SLOT_ID id, char *etichetta)
{
	CK_TOKEN_INFO info;
	etichetta[0] = '\0';
	if (vero->C_GetTokenInfo(id, &info) != CKR_OK)
		return;
	snprintf(etichetta, 33, "%.32s", (char *)info.label);
	for (size_t n = strlen(etichetta); n > 0 && etichetta[n - 1] == ' ';)
		etichetta[--n] = '\0';
}

static void uccidi_sessioni(CK_SLOT_ID id)
{
	for (int i = 0; i < MAX_SESSIONI; i++)
		if (sessioni[i].viva && sessioni[i].slot == id) {
			vero->C_CloseSession(sessioni[i].handle);
			sessioni[i].viva = 0;
		}
}

/* Milliseconds that a CNS behind a USB reader takes, in order of size, for what needs its chip. */
static long latenza_carta(enum funzione f)
{
	switch (f) {
	case N_C_GetTokenInfo: case N_C_OpenSession: case N_C_GetAttributeValue:
		return 25;
	case N_C_Login:
		return 90;
	case N_C_SetPIN: case N_C_InitPIN:
		return 160;
	case N_C_Sign:
		return 600;
	default:
		return 0;
	}
}

static void dormi(long ms)
{
	struct timespec attesa = {ms / 1000, ms % 1000 * 1000000L};
	nanosleep(&attesa, NULL);
	leggi_comandi();
}

/* A card that is out, or was meanwhile (its insertion number changed), takes its sessions with it. */
static void aggiorna_carte(void)
{
	for (int i = 0; i < quanti_slot; i++) {
		char inserimento[16] = "";
		comando("inserimento", slot[i].etichetta, inserimento, sizeof inserimento);
		if (estratta(&slot[i]) || strcmp(inserimento, slot[i].inserimento) != 0)
			uccidi_sessioni(slot[i].id);
		strcpy(slot[i].inserimento, inserimento);
	}
}

static CK_RV prendi_slot(CK_SLOT_ID id)
{
	struct slot *s = trova_slot(id);
	return s && estratta(s) ? CKR_TOKEN_NOT_PRESENT : CKR_OK;
}

static CK_RV prendi_sessione(CK_SESSION_HANDLE handle)
{
	if (trasparente)
		return CKR_OK;
	for (int i = 0; i < MAX_SESSIONI; i++)
		if (sessioni[i].viva && sessioni[i].handle == handle)
			return CKR_OK;
	for (int i = 0; i < MAX_SESSIONI; i++)
		if (sessioni[i].handle == handle) {
			struct slot *s = trova_slot(sessioni[i].slot);
			return s && estratta(s) ? CKR_DEVICE_REMOVED : CKR_SESSION_HANDLE_INVALID;
		}
	return CKR_SESSION_HANDLE_INVALID;
}

/* ---- what happens at every call ---- */

static void entra(enum funzione f)
{
	char valore[32];
	conta(f);
	leggi_comandi();
	if (comando("ritardo_ms", nomi[f], valore, sizeof valore))
		dormi(strtol(valore, NULL, 10));
	if (ordinato("latenza", "1"))
		dormi(latenza_carta(f));
	if (ordinato("aborta", nomi[f])) {
		struct rlimit nessun_core = {0, 0};
		setrlimit(RLIMIT_CORE, &nessun_core);
		abort();
	}
	if (ordinato("blocca", nomi[f]))
		for (;;)
			pause();
	aggiorna_carte();
}

static int risposta_forzata(enum funzione f, CK_RV *rv)
{
	char valore[32];
	if (!comando("rv", nomi[f], valore, sizeof valore))
		return 0;
	*rv = strtoul(valore, NULL, 0);
	return 1;
}

#define ENTRA(f) \
	CK_RV rv; \
	entra(N_##f); \
	if (risposta_forzata(N_##f, &rv)) \
		return rv

#define ENTRA_SLOT(f, id) \
	ENTRA(f); \
	rv = prendi_slot(id); \
	if (rv != CKR_OK) \
		return rv

#define ENTRA_SESSIONE(f, handle) \
	ENTRA(f); \
	rv = prendi_sessione(handle); \
	if (rv != CKR_OK) \
		return rv

/* ---- the PIN counter ---- */

/* The user's PIN and the security officer's, which is the PUK, have a counter each. */
static void percorso_pin(CK_SLOT_ID id, CK_USER_TYPE utente, char *percorso, size_t spazio)
{
	CK_TOKEN_INFO info;
	const char *base = getenv("GUASTI_COMANDI");
	vero->C_GetTokenInfo(id, &info);
	snprintf(percorso, spazio, "%s.%s-%.16s", base ? base : "/dev/null", utente == CKU_SO ? "puk" : "pin",
		 (char *)info.serialNumber);
}

static int pin_errati(CK_SLOT_ID id, CK_USER_TYPE utente)
{
	char percorso[512], cifra = '0';
	percorso_pin(id, utente, percorso, sizeof percorso);
	int f = open(percorso, O_RDONLY);
	if (f < 0)
		return 0;
	if (read(f, &cifra, 1) != 1)
		cifra = '0';
	close(f);
	return cifra - '0';
}

static void segna_pin_errati(CK_SLOT_ID id, CK_USER_TYPE utente, int quanti)
{
	char percorso[512], cifra = (char)('0' + quanti);
	percorso_pin(id, utente, percorso, sizeof percorso);
	int f = open(percorso, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	if (f < 0 || write(f, &cifra, 1) != 1)
		abort();
	close(f);
}

/* What became of a secret that the card looked at: its counter, and the answer with it. */
static CK_RV conta_tentativo(CK_SLOT_ID id, CK_USER_TYPE utente, CK_RV rv)
{
	if (rv == CKR_OK)
		segna_pin_errati(id, utente, 0);
	if (rv != CKR_PIN_INCORRECT)
		return rv;
	int errati = pin_errati(id, utente) + 1;
	segna_pin_errati(id, utente, errati);
	return errati >= TENTATIVI ? CKR_PIN_LOCKED : rv;
}

/* What the operator types on the keypad, instead of a secret of no length; 0 for the cancel key. */
static int dal_tastierino(const char *quale, char *digitato, size_t spazio, unsigned char **pin, CK_ULONG *lungo)
{
	if (!ordinato("tastierino", "1") || *lungo != 0)
		return 1;
	if (!comando("digitato", quale, digitato, spazio))
		return 0;
	*pin = (unsigned char *)digitato;
	*lungo = strlen(digitato);
	return 1;
}

/* ---- the functions ---- */

static CK_RV g_C_Initialize(void *argomenti)
{
	ENTRA(C_Initialize);
	return vero->C_Initialize(argomenti);
}

static CK_RV g_C_Finalize(void *riservato)
{
	ENTRA(C_Finalize);
	return vero->C_Finalize(riservato);
}

static CK_RV g_C_GetInfo(CK_INFO *info)
{
	ENTRA(C_GetInfo);
	return vero->C_GetInfo(info);
}

static void annuncia(struct slot *s)
{
	s->annunciato.presente = !estratta(s);
	strcpy(s->annunciato.inserimento, s->inserimento);
}

static CK_RV impara_slot(void)
{
	CK_SLOT_ID id[MAX_SLOT];
	CK_ULONG quanti = MAX_SLOT;
	CK_RV rv = vero->C_GetSlotList(CK_FALSE, NULL, &quanti);
	if (rv == CKR_OK)
		rv = vero->C_GetSlotList(CK_FALSE, id, &quanti);
	if (rv != CKR_OK)
		return rv;
	for (CK_ULONG i = 0; i < quanti; i++) {
		if (trova_slot(id[i]) || quanti_slot == MAX_SLOT)
			continue;
		struct slot *s = &slot[quanti_slot++];
		s->id = id[i];
		etichetta_di(id[i], s->etichetta);
		comando("inserimento", s->etichetta, s->inserimento, sizeof s->inserimento);
		annuncia(s);
	}
	return CKR_OK;
}

static CK_RV g_C_GetSlotList(unsigned char con_carta, CK_SLOT_ID *elenco, CK_ULONG *quanti)
{
	ENTRA(C_GetSlotList);
	if (trasparente)
		return vero->C_GetSlotList(con_carta, elenco, quanti);
	rv = impara_slot();
	if (rv != CKR_OK)
		return rv;
	CK_ULONG n = 0;
	for (int i = 0; i < quanti_slot && !ordinato("senza_lettori", "1"); i++) {
		if (prestata(&slot[i]) || (con_carta && estratta(&slot[i])))
			continue;
		if (elenco && n < *quanti)
			elenco[n] = slot[i].id;
		n++;
	}
	rv = elenco && n > *quanti ? CKR_BUFFER_TOO_SMALL : CKR_OK;
	*quanti = n;
	return rv;
}

static CK_RV g_C_GetSlotInfo(CK_SLOT_ID id, CK_SLOT_INFO *info)
{
	ENTRA(C_GetSlotInfo);
	rv = vero->C_GetSlotInfo(id, info);
	struct slot *s = trova_slot(id);
	if (rv == CKR_OK && s && s->etichetta[0]) {
		info->flags |= CKF_REMOVABLE_DEVICE | CKF_HW_SLOT;
		if (estratta(s))
			info->flags &= ~(CK_FLAGS)CKF_TOKEN_PRESENT;
	}
	return rv;
}

static CK_RV g_C_GetTokenInfo(CK_SLOT_ID id, CK_TOKEN_INFO *info)
{
	ENTRA_SLOT(C_GetTokenInfo, id);
	rv = vero->C_GetTokenInfo(carta_in(id), info);
	if (rv != CKR_OK || trasparente || !(info->flags & CKF_TOKEN_INITIALIZED))
		return rv;
	info->flags &= ~(CK_FLAGS)(CKF_USER_PIN_COUNT_LOW | CKF_USER_PIN_FINAL_TRY | CKF_USER_PIN_LOCKED);
	char via[32];
	int errati = pin_errati(carta_in(id), CKU_USER);
	if (errati > 0)
		info->flags |= CKF_USER_PIN_COUNT_LOW;
	if (errati == TENTATIVI - 1)
		info->flags |= CKF_USER_PIN_FINAL_TRY;
	if (errati >= TENTATIVI || ordinato("bandiera_bloccato", "1"))
		info->flags |= CKF_USER_PIN_LOCKED;
	if (ordinato("tastierino", "1"))
		info->flags |= CKF_PROTECTED_AUTHENTICATION_PATH;
	if (comando("senza", "bandiere", via, sizeof via))
		info->flags &= ~(CK_FLAGS)strtoul(via, NULL, 0);
	return rv;
}

static CK_RV g_C_WaitForSlotEvent(CK_FLAGS bandiere, CK_SLOT_ID *id, void *riservato)
{
	ENTRA(C_WaitForSlotEvent);
	if (trasparente)
		return vero->C_WaitForSlotEvent(bandiere, id, riservato);
	if (!(bandiere & CKF_DONT_BLOCK))
		return CKR_FUNCTION_NOT_SUPPORTED;
	for (int i = 0; i < quanti_slot; i++) {
		struct slot *s = &slot[i];
		if (s->annunciato.presente == !estratta(s) && strcmp(s->annunciato.inserimento, s->inserimento) == 0)
			continue;
		annuncia(s);
		*id = s->id;
		return CKR_OK;
	}
	return CKR_NO_EVENT;
}

static CK_RV g_C_OpenSession(CK_SLOT_ID id, CK_FLAGS bandiere, void *applicazione, CK_NOTIFY avvisa,
			     CK_SESSION_HANDLE *handle)
{
	ENTRA_SLOT(C_OpenSession, id);
	rv = vero->C_OpenSession(carta_in(id), bandiere, applicazione, avvisa, handle);
	if (trasparente)
		return rv;
	for (int i = 0; rv == CKR_OK && i < MAX_SESSIONI; i++)
		if (!sessioni[i].viva) {
			sessioni[i] = (struct sessione){*handle, id, 1};
			return rv;
		}
	return rv == CKR_OK ? CKR_SESSION_COUNT : rv;
}

static CK_RV g_C_CloseSession(CK_SESSION_HANDLE handle)
{
	ENTRA_SESSIONE(C_CloseSession, handle);
	for (int i = 0; i < MAX_SESSIONI; i++)
		if (sessioni[i].handle == handle)
			sessioni[i].viva = 0;
	return vero->C_CloseSession(handle);
}

static CK_RV g_C_CloseAllSessions(CK_SLOT_ID id)
{
	ENTRA_SLOT(C_CloseAllSessions, id);
	for (int i = 0; i < MAX_SESSIONI; i++)
		if (sessioni[i].slot == id)
			sessioni[i].viva = 0;
	return vero->C_CloseAllSessions(carta_in(id));
}

static CK_RV g_C_GetSessionInfo(CK_SESSION_HANDLE handle, CK_SESSION_INFO *info)
{
	ENTRA_SESSIONE(C_GetSessionInfo, handle);
	return vero->C_GetSessionInfo(handle, info);
}

static CK_RV g_C_Login(CK_SESSION_HANDLE handle, CK_USER_TYPE utente, unsigned char *pin, CK_ULONG lungo)
{
	char digitato[64];
	CK_SESSION_INFO info;
	ENTRA_SESSIONE(C_Login, handle);
	if (trasparente)
		return vero->C_Login(handle, utente, pin, lungo);
	rv = vero->C_GetSessionInfo(handle, &info);
	if (rv != CKR_OK)
		return rv;
	if (pin_errati(info.slotID, utente) >= TENTATIVI)
		return CKR_PIN_LOCKED;
	if (!dal_tastierino(utente == CKU_SO ? "puk" : "pin", digitato, sizeof digitato, &pin, &lungo))
		return CKR_FUNCTION_CANCELED;
	return conta_tentativo(info.slotID, utente, vero->C_Login(handle, utente, pin, lungo));
}

static CK_RV g_C_SetPIN(CK_SESSION_HANDLE handle, unsigned char *vecchio, CK_ULONG lungo, unsigned char *nuovo,
			CK_ULONG lungo_nuovo)
{
	char digitato[64], digitato_nuovo[64];
	CK_SESSION_INFO info;
	ENTRA_SESSIONE(C_SetPIN, handle);
	if (trasparente)
		return vero->C_SetPIN(handle, vecchio, lungo, nuovo, lungo_nuovo);
	rv = vero->C_GetSessionInfo(handle, &info);
	if (rv != CKR_OK)
		return rv;
	if (pin_errati(info.slotID, CKU_USER) >= TENTATIVI)
		return CKR_PIN_LOCKED;
	if (!dal_tastierino("pin", digitato, sizeof digitato, &vecchio, &lungo) ||
	    !dal_tastierino("nuovo", digitato_nuovo, sizeof digitato_nuovo, &nuovo, &lungo_nuovo))
		return CKR_FUNCTION_CANCELED;
	return conta_tentativo(info.slotID, CKU_USER, vero->C_SetPIN(handle, vecchio, lungo, nuovo, lungo_nuovo));
}

static CK_RV g_C_InitPIN(CK_SESSION_HANDLE handle, unsigned char *nuovo, CK_ULONG lungo)
{
	char digitato[64];
	CK_SESSION_INFO info;
	ENTRA_SESSIONE(C_InitPIN, handle);
	if (trasparente)
		return vero->C_InitPIN(handle, nuovo, lungo);
	rv = vero->C_GetSessionInfo(handle, &info);
	if (rv != CKR_OK)
		return rv;
	if (!dal_tastierino("nuovo", digitato, sizeof digitato, &nuovo, &lungo))
		return CKR_FUNCTION_CANCELED;
	rv = vero->C_InitPIN(handle, nuovo, lungo);
	if (rv == CKR_OK)
		segna_pin_errati(info.slotID, CKU_USER, 0);
	return rv;
}

static CK_RV g_C_Logout(CK_SESSION_HANDLE handle)
{
	ENTRA_SESSIONE(C_Logout, handle);
	return vero->C_Logout(handle);
}

static CK_RV g_C_FindObjectsInit(CK_SESSION_HANDLE handle, CK_ATTRIBUTE *modello, CK_ULONG quanti)
{
	ENTRA_SESSIONE(C_FindObjectsInit, handle);
	return vero->C_FindObjectsInit(handle, modello, quanti);
}

static CK_RV g_C_FindObjects(CK_SESSION_HANDLE handle, CK_OBJECT_HANDLE *oggetti, CK_ULONG massimo, CK_ULONG *quanti)
{
	ENTRA_SESSIONE(C_FindObjects, handle);
	return vero->C_FindObjects(handle, oggetti, massimo, quanti);
}

static CK_RV g_C_FindObjectsFinal(CK_SESSION_HANDLE handle)
{
	CK_RV rv, forzata;
	entra(N_C_FindObjectsFinal);
	rv = prendi_sessione(handle);
	if (rv != CKR_OK)
		return rv;
	/* The search is over on a real card too, or the next one would find it active. */
	rv = vero->C_FindObjectsFinal(handle);
	return risposta_forzata(N_C_FindObjectsFinal, &forzata) ? forzata : rv;
}

static CK_RV g_C_GetAttributeValue(CK_SESSION_HANDLE handle, CK_OBJECT_HANDLE oggetto, CK_ATTRIBUTE *modello,
				   CK_ULONG quanti)
{
	ENTRA_SESSIONE(C_GetAttributeValue, handle);
	return vero->C_GetAttributeValue(handle, oggetto, modello, quanti);
}

static CK_RV g_C_SignInit(CK_SESSION_HANDLE handle, CK_MECHANISM *meccanismo, CK_OBJECT_HANDLE chiave)
{
	ENTRA_SESSIONE(C_SignInit, handle);
	return vero->C_SignInit(handle, meccanismo, chiave);
}

static CK_RV g_C_Sign(CK_SESSION_HANDLE handle, unsigned char *dati, CK_ULONG lunghi, unsigned char *firma,
		      CK_ULONG *lunga)
{
	CK_RV rv, forzata;
	unsigned char scarto[1024];
	CK_ULONG spazio = sizeof scarto;
	entra(N_C_Sign);
	rv = prendi_sessione(handle);
	if (rv != CKR_OK)
		return rv;
	if (risposta_forzata(N_C_Sign, &forzata)) {
		/* The operation is over on a real card too, or the next C_SignInit would find it active. */
		vero->C_Sign(handle, dati, lunghi, scarto, &spazio);
		return forzata;
	}
	return vero->C_Sign(handle, dati, lunghi, firma, lunga);
}

CK_RV C_GetFunctionList(CK_FUNCTION_LIST_PTR_PTR elenco)
{
	const char *percorso = getenv("GUASTI_MODULO");
	void *libreria = dlopen(percorso ? percorso : "/usr/lib/softhsm/libsofthsm2.so", RTLD_NOW | RTLD_LOCAL);
	CK_C_GetFunctionList prendi;
	if (!libreria)
		return CKR_GENERAL_ERROR;
	*(void **)&prendi = dlsym(libreria, "C_GetFunctionList");
	if (!prendi || prendi(&vero) != CKR_OK)
		return CKR_GENERAL_ERROR;
	apri_conteggi();
	trasparente = getenv("GUASTI_TRASPARENTE") != NULL;
	nostro = *vero;
#define X(f) nostro.f = g_##f;
	FUNZIONI(X)
#undef X
	nostro.C_GetFunctionList = C_GetFunctionList;
	*elenco = &nostro;
	return CKR_OK;
}
