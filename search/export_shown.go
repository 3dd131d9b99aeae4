package search

import (
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"congbo/search/analysis"
)

// readDocuments reads what results show. Titles and bodies are coded at once,
// in a phrase book made of some of them, and not kept as they were.
func (e *exporter) readDocuments(segments []*segment) error {
	e.shown = make([]*shown, e.index.about.Slots)
	e.kinds = make([]int, e.index.about.Slots)
	e.coded = make([][]byte, e.index.about.Slots)
	for _, s := range segments {
		for _, slot := range s.slots {
			if int(slot) >= len(e.shown) {
				return errShown
			}
		}
	}
	if err := e.book(segments); err != nil {
		return err
	}
	parts := runtime.GOMAXPROCS(0)
	var all errgroup.Group
	for part := range parts {
		all.Go(func() error {
			texts := textWriter{textCoder: e.texts}
			for _, s := range segments {
				for n := part; n < len(s.slots); n += parts {
					if slot := s.slots[n]; slot >= 0 {
						if err := e.document(s, n, &texts); err != nil {
							return err
						}
					}
				}
			}
			return nil
		})
	}
	return all.Wait()
}

// document reads the document that has number n in a segment.
func (e *exporter) document(s *segment, n int, texts *textWriter) error {
	d, err := s.shown(n)
	if err != nil {
		return err
	}
	slot, kind := s.slots[n], slices.Index(kinds, d.Kind)
	if kind < 0 {
		return errShown
	}
	e.kinds[slot] = kind + 1
	e.coded[slot] = texts.code(d.Title, d.Body)
	kept := &shown{Kind: kinds[kind], ID: strings.Clone(d.ID)}
	if d.URL != address(d.Kind, d.ID) {
		kept.URL = strings.Clone(d.URL)
	}
	e.shown[slot] = kept
	return nil
}

// book makes the phrase book.
func (e *exporter) book(segments []*segment) error {
	step := max(1, 2*len(e.shown)/bookTexts)
	sample := make([][]symbol, 2*(len(e.shown)/step+1))
	for _, s := range segments {
		for n, slot := range s.slots {
			if slot < 0 || int(slot)%step != 0 {
				continue
			}
			d, err := s.shown(n)
			if err != nil {
				return err
			}
			at := 2 * int(slot) / step
			for i, text := range [...]string{d.Title, d.Body} {
				sample[at+i] = e.texts.symbols(nil, text, analysis.Tokens(nil, text))
			}
		}
	}
	e.texts.phrases = newPhraseBook(sample)
	return nil
}
