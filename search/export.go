package search

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"iter"
	"maps"
	"math/bits"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"congbo/generator/publish"
	"congbo/search/client"
)

// Folder is where the static form stands in a site.
const Folder = "search"

// Export gives the static form of the index, the client included, as files
// of a site. Everything is worked out before the first file is given; an
// error is a failure of the machine.
func (x *Index) Export(ctx context.Context) (iter.Seq[publish.File], error) {
	e := newExporter(x)
	err := e.read(ctx)
	if err == nil {
		err = e.run(ctx)
	}
	if err != nil {
		return nil, fmt.Errorf("search export: %w", err)
	}
	return e.sorted(), nil
}

// sorted gives the files by their paths.
func (e *exporter) sorted() iter.Seq[publish.File] {
	return slices.Values(slices.SortedFunc(maps.Values(e.files), func(a, b publish.File) int { return cmp.Compare(a.Path, b.Path) }))
}

// exporter makes the files of the static form.
type exporter struct {
	index  *Index
	texts  *textCoder
	files  map[string]publish.File // by name
	shown  []*shown                // by slot; nil where a slot is empty; without texts, nor an address that follows from the id
	kinds  []int                   // by slot: 0 where it is empty, else the kind's number
	coded  [][]byte                // by slot: title and body
	groups []group

	writers *sync.Pool // of *gzip.Writer: making one costs more than a file's compression

	shards, blocks, facets, words []uint32 // checksums, in order
	names                         uint32
	blockSize                     int // slots in a block of documents
	firstKeys, firstLetters       []string
}

func newExporter(x *Index) *exporter {
	n := x.about.Slots
	return &exporter{
		index: x, texts: newTextCoder(x.about.Words), files: map[string]publish.File{}, writers: new(sync.Pool),
		shown: make([]*shown, n), kinds: make([]int, n), coded: make([][]byte, n),
	}
}

// A block of documents has so many slots, twenty more where the site has
// more than some twenty thousand tasks, lest there be too many files; and a
// block of facets.
const (
	fewSlots       = 36000
	blockSlots     = 64
	wideBlockSlots = 84
	facetSlots     = 2048
)

// run makes the files, once all is read that they are made from.
func (e *exporter) run(ctx context.Context) error {
	e.blockSize = blockSlots
	if len(e.shown) > fewSlots {
		e.blockSize = wideBlockSlots
	}
	for _, step := range []func(){e.heads, e.documents, e.terms, e.facetBlocks, e.suggestions} {
		if err := ctx.Err(); err != nil {
			return err
		}
		step()
	}
	core := fmt.Sprintf("%08x", e.save(e.core()))
	manifest, err := json.Marshal(struct {
		Format    string `json:"format"`
		Version   int    `json:"version"`
		Core      string `json:"core"`
		Documents int    `json:"documents"`
	}{"congbo-search", version, core, e.index.about.Documents})
	if err != nil {
		return err
	}
	script, err := client.Bundle(core)
	if err != nil {
		return err
	}
	e.raw("manifest.json", manifest)
	e.raw("search.js", script)
	return nil
}

// raw makes a file that is not compressed, and is named by what it is.
func (e *exporter) raw(name string, content []byte) {
	e.files[name] = publish.File{Path: Folder + "/" + name, Type: publish.Raw, Print: printOf("as it is", content), Render: func(b *bytes.Buffer) error {
		b.Write(content)
		return nil
	}}
}

// packed is how hard files are compressed: the best that gzip has would take a
// quarter longer, to save 0.04 % of the bytes.
const packed = 7

// printOf gives the print of a file that is made in some way from a content.
func printOf(how string, content []byte) publish.Print {
	h := sha256.New()
	h.Write([]byte("congbo search, " + how + "\n"))
	h.Write(content)
	return publish.Print(h.Sum(nil)[:len(publish.Print{})])
}

// save makes a file of a content and gives its checksum. The file is
// compressed when it is written, on whatever core writes it; until then it
// holds on to nothing else that the export needed.
func (e *exporter) save(w *writer) uint32 {
	sum := checksum(w.bytes)
	content, writers := slices.Clone(w.bytes), e.writers
	how := fmt.Sprintf("gzip %d, %s", packed, runtime.Version())
	name := fmt.Sprintf("%c-%08x.bin", content[4], sum)
	e.files[name] = publish.File{Path: Folder + "/" + name, Type: publish.Raw, Print: printOf(how, content), Render: func(b *bytes.Buffer) error {
		z, ok := writers.Get().(*gzip.Writer)
		if !ok {
			var err error
			if z, err = gzip.NewWriterLevel(nil, packed); err != nil {
				return err
			}
		}
		defer writers.Put(z)
		z.Reset(b)
		if _, err := z.Write(content); err != nil {
			return err
		}
		return z.Close()
	}}
	return sum
}

// record writes what is shown of a document; see FORMAT.md.
func (e *exporter) record(w *writer, slot int) {
	w.sized(func(w *writer) {
		w.string(e.shown[slot].ID)
		w.string(e.shown[slot].URL)
		w.bytes = append(w.bytes, e.coded[slot]...)
	})
}

// documents writes the blocks of documents.
func (e *exporter) documents() {
	for from := 0; from < len(e.shown); from += e.blockSize {
		w, used := newWriter('d'), false
		for slot := from; slot < min(from+e.blockSize, len(e.shown)); slot++ {
			if e.shown[slot] != nil {
				e.record(w, slot)
				used = true
			}
		}
		if !used {
			e.blocks = append(e.blocks, 0)
			continue
		}
		e.blocks = append(e.blocks, e.save(w))
	}
}

// Sizes, in bytes before compression, of a shard of terms. Hot syllables,
// which only a query of one word reads, and values to filter by have larger
// ones, so that the files of pairs, which every query reads, can be small.
const (
	leastShard = 6400
	mostShard  = 13000
	wideShards = 5 // how many times as large
)

// terms writes the shards of terms. A shard ends, once it is large enough,
// before a key whose checksum says so: the same key, wherever it stands.
func (e *exporter) terms() {
	var pending []group
	size, last := 0, ""
	flush := func() {
		if len(pending) == 0 {
			return
		}
		w := newWriter('t')
		keys := make([]string, len(pending))
		for i := range pending {
			keys[i] = pending[i].key
		}
		w.lines(keys)
		for i := range pending {
			w.sized(func(w *writer) {
				pending[i].write(w)
				e.writeHead(w, &pending[i])
			})
		}
		e.firstKeys = append(e.firstKeys, separator(last, pending[0].key))
		last = pending[len(pending)-1].key
		e.shards = append(e.shards, e.save(w))
		pending, size = pending[:0], 0
	}
	for i, g := range e.groups {
		scale := 1
		if g.facet() || g.hot() {
			scale = wideShards
		}
		n := g.size()
		cut := size >= leastShard*scale && crc32.ChecksumIEEE([]byte(g.key))%4 == 0
		if cut || size+n > mostShard*scale || i > 0 && (g.facet() || g.hot()) != (e.groups[i-1].facet() || e.groups[i-1].hot()) {
			flush()
		}
		pending = append(pending, g)
		size += n
	}
	flush()
}

// separator gives the shortest beginning of next that is greater than last:
// it tells the shards on either side apart.
func separator(last, next string) string {
	n := shared(last, next) + 1
	for n < len(next) && !utf8.RuneStart(next[n]) {
		n++
	}
	return next[:min(n, len(next))]
}

// core writes the file that every query needs.
func (e *exporter) core() *writer {
	a := &e.index.about
	w := newWriter('c')
	for _, n := range []int{a.Documents, a.Slots, a.Average, e.index.lexicon.Hot} {
		w.uint(n)
	}
	w.lines(e.index.lexicon.Abbreviations.Lines())
	e.lexicon(w)
	e.directory(w, e.firstKeys, e.shards)
	for _, s := range e.texts.phrases.table() {
		w.bytes = binary.LittleEndian.AppendUint16(w.bytes, uint16(s))
	}
	w.uint(e.blockSize)
	w.uint(len(e.blocks))
	w.sums(e.blocks)
	w.uint(facetSlots)
	w.uint(len(e.facets))
	w.sums(e.facets)
	w.sum(e.names)
	e.directory(w, e.firstLetters, e.words)
	e.columns(w)
	return w
}

func (e *exporter) lexicon(w *writer) {
	var spellings []string // by word
	var sizes, counts []byte
	for _, word := range e.index.about.Words {
		forms := make([]string, len(word.Forms))
		for i, f := range word.Forms {
			forms[i] = f.Text
			sizes = append(sizes, byte(bits.Len(uint(f.Count))))
		}
		spellings = append(spellings, strings.Join(forms, " "))
		counts = binary.LittleEndian.AppendUint32(counts, uint32(word.Count))
	}
	w.lines(spellings)
	w.bytes = append(w.bytes, counts...)
	w.uint(len(sizes))
	w.bytes = append(w.bytes, sizes...)
}

func (e *exporter) directory(w *writer, first []string, sums []uint32) {
	w.lines(first)
	w.sums(sums)
}
