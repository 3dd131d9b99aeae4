package corpus

import (
	"embed"
	"math/rand/v2"
	"path"
	"strings"
)

// The word lists have one entry a line, the most frequent first.
//
//go:embed words/*.txt
var lists embed.FS

// words holds the word lists by name: verbs, objects, …
type words map[string][]string

func loadWords() (words, error) {
	entries, err := lists.ReadDir("words")
	if err != nil {
		return nil, err
	}
	all := words{}
	for _, entry := range entries {
		text, err := lists.ReadFile(path.Join("words", entry.Name()))
		if err != nil {
			return nil, err
		}
		all[strings.TrimSuffix(entry.Name(), ".txt")] = strings.Split(strings.TrimSpace(string(text)), "\n")
	}
	return all, nil
}

// A writer draws words for one plan.
type writer struct {
	*rand.Rand
	words words
	zipf  map[string]*rand.Zipf
}

func newWriter(w words, seed, stream uint64) *writer {
	return &writer{Rand: rand.New(rand.NewPCG(seed, stream)), words: w, zipf: map[string]*rand.Zipf{}}
}

// word draws an entry of a list: the k-th is drawn in proportion to
// (k+4)^-1.1, the Zipf-Mandelbrot law that word frequencies follow.
func (w *writer) word(list string) string {
	entries := w.words[list]
	z := w.zipf[list]
	if z == nil {
		z = rand.NewZipf(w.Rand, 1.1, 4, uint64(len(entries)-1))
		w.zipf[list] = z
	}
	return entries[z.Uint64()]
}

// of draws an entry of a list, all alike.
func (w *writer) of(entries []string) string { return entries[w.IntN(len(entries))] }

// one tells true once in n times.
func (w *writer) one(n int) bool { return w.IntN(n) == 0 }

// name makes up the name of a commune or district: Tân Sơn.
func (w *writer) name() string {
	first, second := w.word("syllables"), w.word("syllables")
	for first == second {
		second = w.of(w.words["syllables"])
	}
	return first + " " + second
}

// duty is what somebody is to do: a verb, its object, and often how and why.
func (w *writer) duty() string {
	text := w.word("verbs")
	if w.one(3) {
		text += ", " + w.word("verbs")
	}
	text += " " + w.word("objects")
	if w.one(3) {
		text += " và " + w.word("objects")
	}
	if !w.one(3) {
		text += " " + w.word("qualities")
	}
	if w.one(3) {
		text += " nhằm " + w.word("purposes")
	}
	return text
}

// sentence is a few duties that end with a full stop; names are units that
// it may speak of.
func (w *writer) sentence(names []string) string {
	text := w.duty()
	switch w.IntN(5) {
	case 0:
		text = w.of(names) + " " + text
	case 1:
		text += "; " + w.duty()
	case 2:
		text = "phối hợp với " + w.of(names) + " " + text
	}
	return capital(text) + "."
}

// capital makes the first letter a capital.
func capital(s string) string {
	first := []rune(s)[:1]
	return strings.ToUpper(string(first)) + s[len(string(first)):]
}
