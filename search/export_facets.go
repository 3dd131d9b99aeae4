package search

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"congbo/search/analysis"
)

// kinds are numbered from 1 in the column of kinds.
var kinds = []string{Task, Unit, Directive, Plan, Section}

// mostYear is the last year that a column can hold.
const mostYear = 9999

// columns writes kind, place and year of every slot.
func (e *exporter) columns(w *writer) {
	column := make([]int, len(e.shown))
	places := map[string]int{}
	for _, g := range e.groups {
		if id, ok := strings.CutPrefix(g.key, "="+placeField+":"); ok {
			places[id] = 0
		}
	}
	ids := slices.Sorted(maps.Keys(places))
	w.uint(len(ids))
	for i, id := range ids {
		places[id] = i + 1
		w.string(id)
		w.string(e.index.label(placeField, id, ""))
	}
	for _, kind := range e.kinds {
		w.bytes = append(w.bytes, byte(kind))
	}
	e.column(column, placeField, func(value string) int { return places[value] })
	w.runs(column)
	e.column(column, yearField, func(value string) int {
		year, _ := strconv.Atoi(value)
		return min(max(year, 0), mostYear)
	})
	w.runs(column)
}

// column fills in a facet's value of every slot. An empty slot, which is never
// counted, has that of the slot before it, so that runs are long.
func (e *exporter) column(column []int, field string, number func(string) int) {
	clear(column)
	for _, g := range e.groups {
		if value, ok := strings.CutPrefix(g.key, "="+field+":"); ok {
			for _, p := range g.forms[0].postings {
				column[p.slot()] = number(value)
			}
		}
	}
	for slot, s := range e.shown {
		if s == nil && slot > 0 {
			column[slot] = column[slot-1]
		}
	}
}

// facetBlocks writes what units, directives and statuses are counted by.
func (e *exporter) facetBlocks() {
	names := newWriter('n')
	lists := make([][][]int, 3) // by facet, by slot
	for i, field := range []string{unitField, directiveField, statusField} {
		lists[i] = make([][]int, len(e.shown))
		var values []group
		for _, g := range e.groups {
			if strings.HasPrefix(g.key, "="+field+":") {
				values = append(values, g)
			}
		}
		names.uint(len(values))
		for n, g := range values {
			value := g.key[len(field)+2:]
			names.string(value)
			names.string(e.index.label(field, value, ""))
			for _, p := range g.forms[0].postings {
				lists[i][p.slot()] = append(lists[i][p.slot()], n)
			}
		}
	}
	e.names = e.save(names)
	for from := 0; from < len(e.shown); from += facetSlots {
		w := newWriter('f')
		for slot := from; slot < min(from+facetSlots, len(e.shown)); slot++ {
			if e.shown[slot] == nil {
				continue
			}
			for _, list := range lists[:2] {
				w.uint(len(list[slot]))
				for _, n := range list[slot] {
					w.uint(n)
				}
			}
			if status := lists[2][slot]; len(status) > 0 {
				w.uint(status[0] + 1)
			} else {
				w.uint(0)
			}
		}
		e.facets = append(e.facets, e.save(w))
	}
}

// leastSuggestions is how large, in bytes before compression, a shard of
// suggestions is before the next letters go to another.
const leastSuggestions = 12000

// suggestions writes the shards of suggestions.
func (e *exporter) suggestions() {
	all := e.index.about.Suggestions
	byLetters := map[string][]int{}
	for i, s := range all {
		tokens := withoutSo(analysis.Tokens(nil, s.Text))
		for at := range tokens {
			letters := firstLetters(tokens[at:])
			if letters == "" || !begins(tokens, at) {
				continue
			}
			if list := byLetters[letters]; len(list) == 0 || list[len(list)-1] != i {
				byLetters[letters] = append(list, i)
			}
		}
	}
	var pending []string
	size := 0
	flush := func() {
		if len(pending) == 0 {
			return
		}
		var list []int
		for _, letters := range pending {
			list = append(list, byLetters[letters]...)
		}
		slices.Sort(list)
		list = slices.Compact(list)
		w := newWriter('s')
		w.uint(len(list))
		for _, i := range list {
			w.uint(slices.Index(suggestionKinds, all[i].Kind))
			w.string(all[i].Text)
			w.string(all[i].URL)
		}
		e.firstLetters = append(e.firstLetters, pending[0])
		e.words = append(e.words, e.save(w))
		pending, size = pending[:0], 0
	}
	for _, letters := range slices.Sorted(maps.Keys(byLetters)) {
		if size >= leastSuggestions {
			flush()
		}
		pending = append(pending, letters)
		for _, i := range byLetters[letters] {
			size += len(all[i].Text) + len(all[i].URL)
		}
	}
	flush()
}

// suggestionKinds are numbered from 0 in shards of suggestions.
var suggestionKinds = []string{Phrase, Unit, Directive, Plan}

// firstLetters gives the first two characters of words, folded, with a blank
// between them; nothing where there are not two.
func firstLetters(tokens []analysis.Token) string {
	letters := ""
	for i, t := range tokens[:min(2, len(tokens))] {
		if i > 0 {
			letters += " "
		}
		letters += t.Fold
	}
	if runes := []rune(letters); len(runes) >= 2 {
		return string(runes[:2])
	}
	return ""
}
