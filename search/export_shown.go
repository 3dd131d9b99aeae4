package search

import (
	"hash/crc32"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"
)

// readDocuments reads what results show. Titles and bodies are coded at once,
// in a phrase book made of some of them, and not kept as they were.
func (e *exporter) readDocuments(segments []*segment) error {
	for _, s := range segments {
		for _, slot := range s.slots {
			if int(slot) >= len(e.shown) {
				return errShown
			}
		}
	}
	if err := e.readBook(segments); err != nil {
		return err
	}
	parts := runtime.GOMAXPROCS(0)
	var all errgroup.Group
	for part := range parts {
		all.Go(func() error {
			texts := e.texts.writer()
			for _, s := range segments {
				for n := part; n < len(s.slots); n += parts {
					slot := s.slots[n]
					if slot < 0 {
						continue
					}
					d, err := s.shown(n)
					if err != nil {
						return err
					}
					if !e.document(int(slot), d.Kind, strings.Clone(d.ID), d.URL) {
						return errShown
					}
					e.coded[slot] = texts.code(d.Title, d.Body)
				}
			}
			return nil
		})
	}
	return all.Wait()
}

// document takes down what is shown of a document, but for its texts; false
// where it is of no kind.
func (e *exporter) document(slot int, kind, id, url string) bool {
	n := slices.Index(kinds, kind)
	if n < 0 {
		return false
	}
	e.kinds[slot] = n + 1
	e.shown[slot] = &shown{Kind: kinds[n], ID: id}
	if url != address(kind, id) {
		e.shown[slot].URL = strings.Clone(url)
	}
	return true
}

// readBook makes the phrase book.
func (e *exporter) readBook(segments []*segment) error {
	var sample [][]symbol
	in := e.sampled()
	texts := e.texts.writer()
	for _, s := range segments {
		for n, slot := range s.slots {
			if slot < 0 {
				continue
			}
			d, err := s.shown(n)
			if err != nil {
				return err
			}
			if in(d.ID) {
				sample = append(sample, texts.append(nil, d.Title), texts.append(nil, d.Body))
			}
		}
	}
	e.texts.phrases = newPhraseBook(sample)
	return nil
}

// sampled tells of a document, by its id, whether the phrase book is made of
// its texts too: an edit elsewhere, even one that moves slots, does not change
// which these are.
func (e *exporter) sampled() func(id string) bool {
	n := uint64(max(about2(e.index.about.Documents), 1))
	most := uint64(bookTexts/2) << 32 / n
	return func(id string) bool { return uint64(crc32.ChecksumIEEE([]byte(id))) < most }
}
