package search

import (
	"context"
	"crypto/sha256"
	"maps"
	"runtime"
	"slices"
)

// texts takes down what results show, with titles and bodies coded.
func (s *static) texts(ctx context.Context, e *exporter) error {
	book := s.book(e)
	desks := make([]desk, runtime.GOMAXPROCS(0))
	return s.each(ctx, func(core, i int) error {
		if desks[core].texts == nil {
			desks[core].texts = e.texts.writer()
		}
		return s.volumeTexts(e, s.volumes[i], book, &desks[core])
	})
}

// A desk is what one goroutine codes texts with.
type desk struct {
	texts *textWriter
	out   writer
}

// volumeTexts takes down what results show of the documents of a volume.
func (s *static) volumeTexts(e *exporter, v volume, book [sha256.Size]byte, d *desk) error {
	for i := v.first; i < v.last; i++ {
		if of := &s.docs[i]; !e.document(s.slots[i], of.Kind, of.ID, of.URL) {
			return errShown
		}
	}
	name := s.kept.name("texts", s.textsKey(&d.out, v, s.program, book))
	if s.keptTexts(e, v, s.kept.get(name)) {
		return nil
	}
	clear(d.texts.known)
	for i := v.first; i < v.last; i++ {
		e.coded[s.slots[i]] = d.texts.code(s.docs[i].Title, s.docs[i].Body)
	}
	d.out.bytes = d.out.bytes[:0]
	d.out.words(d.texts.known)
	for i := v.first; i < v.last; i++ {
		d.out.string(string(e.coded[s.slots[i]]))
	}
	s.kept.put(name, d.out.bytes)
	return nil
}

// keptTexts takes the coded texts of a volume as they were kept; false where
// there are none, or they would be written otherwise now.
func (s *static) keptTexts(e *exporter, v volume, raw []byte) bool {
	r := reader{bytes: raw}
	if !r.words(e.texts) {
		return false
	}
	for i := v.first; i < v.last; i++ {
		e.coded[s.slots[i]] = r.sized()
	}
	return !r.bad && len(r.bytes) == 0
}

// book makes the phrase book, or takes the kept one, and gives what stands for
// it.
func (s *static) book(e *exporter) [sha256.Size]byte {
	in := e.sampled()
	key := &writer{}
	key.string(s.program)
	key.uint(keptVersion)
	var sample []int
	for i := range s.docs {
		if in(s.docs[i].ID) {
			sample = append(sample, i)
			key.string(s.docs[i].Title)
			key.string(s.docs[i].Body)
		}
	}
	name := s.kept.name("book", sha256.Sum256(key.bytes))
	e.texts.phrases = keptBook(e.texts, s.kept.get(name))
	w := &writer{}
	if e.texts.phrases == nil {
		texts := e.texts.writer()
		list := make([][]symbol, 0, 2*len(sample))
		for _, i := range sample {
			list = append(list, texts.append(nil, s.docs[i].Title), texts.append(nil, s.docs[i].Body))
		}
		e.texts.phrases = newPhraseBook(list)
		w.words(texts.known)
		w.parts(e.texts.phrases)
		s.kept.put(name, w.bytes)
	}
	w.bytes = w.bytes[:0]
	w.parts(e.texts.phrases)
	return sha256.Sum256(w.bytes)
}

// keptBook reads a phrase book; nil where there is none, or another would be
// made now.
func keptBook(texts *textCoder, raw []byte) *phraseBook {
	r := reader{bytes: raw}
	if !r.words(texts) {
		return nil
	}
	b := &phraseBook{parts: make([][2]symbol, min(r.uint(), phraseNumbers))}
	for i := range b.parts {
		for k := range 2 {
			part := r.uint()
			if part >= firstPhrase+i { // phrases are made of earlier ones
				return nil
			}
			b.parts[i][k] = symbol(part)
		}
	}
	if r.bad || len(r.bytes) > 0 {
		return nil
	}
	b.grow()
	return b
}

// parts writes what a phrase book is made of.
func (w *writer) parts(b *phraseBook) {
	w.uint(len(b.parts))
	for _, p := range b.parts {
		w.uint(int(p[0]))
		w.uint(int(p[1]))
	}
}

// words writes how words were written.
func (w *writer) words(known map[string]wordCode) {
	w.uint(len(known))
	for _, word := range slices.Sorted(maps.Keys(known)) {
		w.string(word)
		w.uint(known[word].number + 1)
		w.uint(int(known[word].shape))
	}
}

// words reports whether all of the words that words wrote are still written
// as they were.
func (r *reader) words(texts *textCoder) bool {
	for range r.uint() {
		word := string(r.sized())
		if code := texts.word(word); r.bad || code.number+1 != r.uint() || int(code.shape) != r.uint() {
			return false
		}
	}
	return !r.bad
}
