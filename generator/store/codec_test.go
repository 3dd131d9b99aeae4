package store

import (
	"bytes"
	"math"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// everything has a field of each kind that a Codec knows.
type everything struct {
	Truth  bool
	Small  int8
	Middle int32
	Large  int64
	Byte   uint8
	Number uint64
	Ratio  float64
	Rough  float32
	Word   named
	Raw    []byte
	Sum    [3]uint16
	Words  []string
	Nested [][]named
	Places map[named]Place
	One    *Place
	Many   []*Place
	Far    **Place
	In     Place
	Out    any  `store:"-"`
	hidden bool `store:"-"`
	Place
}

type named string

type Place struct{ Line, Column int }

// drawn makes up a value. What is empty is drawn more often than elsewhere.
func drawn(t *rapid.T) everything {
	word := rapid.SampledFrom([]string{"", "a", "Sở Y tế", "\xff", "Sở Tài chính"})
	line := rapid.SampledFrom([]int{0, 0, 1, 63, 64, -64, -65, math.MaxInt, math.MinInt})
	somewhere := rapid.Custom(func(t *rapid.T) Place { return Place{line.Draw(t, "line"), line.Draw(t, "column")} })
	perhaps := rapid.Ptr(somewhere, true)
	words := rapid.Map(rapid.SliceOfN(word, 0, 3), func(words []string) []named {
		var all []named // nil where there are none
		for _, w := range words {
			all = append(all, named(w))
		}
		return all
	})
	v := everything{
		Truth: rapid.Bool().Draw(t, "truth"), Small: rapid.Int8().Draw(t, "small"), Middle: rapid.Int32().Draw(t, "middle"), Large: rapid.Int64().Draw(t, "large"),
		Byte: rapid.Byte().Draw(t, "byte"), Number: rapid.Uint64().Draw(t, "number"), Ratio: rapid.Float64().Draw(t, "ratio"), Rough: rapid.Float32().Draw(t, "rough"),
		Word: named(word.Draw(t, "word")), Raw: rapid.SliceOfN(rapid.Byte(), 0, 4).Draw(t, "raw"), Sum: [3]uint16{rapid.Uint16().Draw(t, "sum")},
		Words: rapid.SliceOfN(word, 0, 3).Draw(t, "words"), Nested: rapid.SliceOfN(words, 0, 3).Draw(t, "nested"),
		One: perhaps.Draw(t, "one"), Many: rapid.SliceOfN(perhaps, 0, 3).Draw(t, "many"),
		In: somewhere.Draw(t, "in"), Place: somewhere.Draw(t, "embedded"),
	}
	for _, w := range words.Draw(t, "keys") {
		if v.Places == nil {
			v.Places = map[named]Place{}
		}
		v.Places[w] = somewhere.Draw(t, "place")
	}
	if p := perhaps.Draw(t, "far"); p != nil {
		v.Far = &p
	}
	return v
}

func codec(t testing.TB) *Codec[everything] {
	t.Helper()
	c, err := NewCodec[everything]()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestThereAndBack: a value comes back as it was, nil and empty told apart,
// and the same value is always the same bytes.
func TestThereAndBack(t *testing.T) {
	c := codec(t)
	rapid.Check(t, func(t *rapid.T) {
		v := drawn(t)
		raw, err := c.Encode(&v)
		if err != nil {
			t.Fatal(err)
		}
		again, err := c.Encode(&v)
		if err != nil || !bytes.Equal(raw, again) {
			t.Fatalf("%x, then %x (%v)", raw, again, err)
		}
		got, err := c.Decode(raw)
		if err != nil {
			t.Fatal(err)
		}
		clear(raw) // nothing of it is held on to
		if !reflect.DeepEqual(*got, v) {
			t.Fatalf("got  %+v\nwant %+v", *got, v)
		}
	})
}

// TestLeftOut: what is tagged so does not come back.
func TestLeftOut(t *testing.T) {
	c := codec(t)
	raw, err := c.Encode(&everything{Out: 1, hidden: true, Word: "a"})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := c.Decode(raw); err != nil || !reflect.DeepEqual(*got, everything{Word: "a"}) {
		t.Errorf("%+v, %v", got, err)
	}
}

// TestStringsAreWrittenOnce: a name that is everywhere takes no room.
func TestStringsAreWrittenOnce(t *testing.T) {
	c := codec(t)
	v := everything{}
	for range 1000 {
		v.Words = append(v.Words, strings.Repeat("Sở Y tế ", 10))
	}
	if raw, err := c.Encode(&v); err != nil || len(raw) > 1200 {
		t.Errorf("%d bytes, %v", len(raw), err)
	}
}

// TestTypes: what is not plain data is refused when the codec is made.
func TestTypes(t *testing.T) {
	type list struct{ Next *list }
	for want, err := range map[string]error{
		"holds itself":    second(NewCodec[list]()),
		"not exported":    second(NewCodec[struct{ a int }]()),
		"not plain data":  second(NewCodec[[]map[string]func()]()),
		"keys are not":    second(NewCodec[map[int]int]()),
		"takes no bytes":  second(NewCodec[[]([0]int)]()),
		"interface {}: n": second(NewCodec[struct{ A any }]()),
	} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want …%s…", err, want)
		}
	}
}

func second[T any](_ T, err error) error { return err }

// TestSparse: what would take far more memory than its bytes is refused at
// both ends.
func TestSparse(t *testing.T) {
	type wide struct{ Sum [1 << 16]int64 }
	c, err := NewCodec[[]wide]()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Encode(&[]wide{{}, {}}); err != ErrSparse {
		t.Errorf("written: %v", err)
	}
	if _, err := c.Decode([]byte{0, 0, 3, 0, 0}); err != ErrDamaged {
		t.Errorf("read: %v", err)
	}
}

// FuzzDecode: whatever the bytes are, they are a value or damaged; a value can
// be written, and comes back.
func FuzzDecode(f *testing.F) {
	c := codec(f)
	seed := everything{Truth: true, Large: -70, Ratio: 0.5, Word: "a", Raw: []byte{1}, Words: []string{"a", "b", ""}, Nested: [][]named{nil, {}, {"b"}},
		Places: map[named]Place{"a": {1, 2}, "": {}}, One: &Place{1, 2}, Many: []*Place{nil, {3, 4}}}
	raw, err := c.Encode(&seed)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Add([]byte{})
	f.Add([]byte{0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01})
	for i := range raw {
		f.Add(raw[:i])
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		v, err := c.Decode(raw)
		if err != nil {
			return
		}
		again, err := c.Encode(v)
		if err == ErrSparse {
			return // it took more bytes than it needed
		}
		if err != nil {
			t.Fatal(err)
		}
		back, err := c.Decode(again)
		if err != nil {
			t.Fatalf("%x was read, %x was written and is not read: %v", raw, again, err)
		}
		if third, err := c.Encode(back); err != nil || !bytes.Equal(again, third) {
			t.Errorf("%x, then %x (%v)", again, third, err)
		}
	})
}
