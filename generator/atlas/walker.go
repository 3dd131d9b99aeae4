package atlas

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"reflect"

	"congbo/generator/plan"
	"congbo/generator/source"
)

// A walker gathers what a print is of.
type walker struct {
	bytes []byte
	sum   hash.Hash // of all that came before; nil for nothing
}

func (w *walker) print() Print {
	if w.sum == nil {
		sum := sha256.Sum256(w.bytes)
		return Print(sum[:16])
	}
	w.sum.Write(w.bytes)
	return Print(w.sum.Sum(nil)[:16])
}

// mostGathered is how many bytes are gathered before they are summed up.
const mostGathered = 1 << 16

func (w *walker) text(s string) {
	if len(w.bytes) > mostGathered {
		if w.sum == nil {
			w.sum = sha256.New()
		}
		w.sum.Write(w.bytes)
		w.bytes = w.bytes[:0]
	}
	w.number(len(s))
	w.bytes = append(w.bytes, s...)
}

func (w *walker) number(n int) {
	for ; n < 0 || n >= 0x80; n = int(uint(n) >> 7) {
		w.bytes = append(w.bytes, byte(n)|0x80)
	}
	w.bytes = append(w.bytes, byte(n))
}

// plan notes a plan as its author wrote it.
func (w *walker) plan(p *Plan) {
	w.text(p.URL)
	w.bytes = append(w.bytes, p.Sum[:]...)
}

// past notes whether one day is before another.
func (w *walker) past(day, other plan.Date) {
	if day.Before(other) {
		w.number(1)
	} else {
		w.number(0)
	}
}

// Left out of what is walked: what plans say, which has prints of its own, and
// where something stands in a file.
var apart = map[reflect.Type]bool{
	reflect.TypeFor[[]*Task]():                  true,
	reflect.TypeFor[[]Citing]():                 true,
	reflect.TypeFor[[]*plan.Task]():             true,
	reflect.TypeFor[[]*plan.Section]():          true,
	reflect.TypeFor[[]plan.Passage]():           true,
	reflect.TypeFor[plan.Position]():            true,
	reflect.TypeFor[map[string]plan.Position](): true,
}

// mentions are fields of a unit that go by what plans say.
var mentions = map[string]bool{"MentionedIn": true, "Mentions": true, "TextLinks": true}

// value walks whatever it is given. What has an address of its own stands
// there as its address.
func (w *walker) value(v reflect.Value) {
	if !v.IsValid() || apart[v.Type()] {
		return
	}
	switch v.Kind() {
	case reflect.String:
		w.text(v.String())
	case reflect.Bool:
		if v.Bool() {
			w.number(1)
		} else {
			w.number(0)
		}
	case reflect.Int, reflect.Int64:
		w.number(int(v.Int()))
	case reflect.Uint8:
		w.bytes = append(w.bytes, byte(v.Uint()))
	case reflect.Slice:
		w.number(v.Len())
		for i := range v.Len() {
			w.value(v.Index(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			w.value(v.Index(i))
		}
	case reflect.Pointer:
		if v.IsNil() {
			w.number(0)
			return
		}
		w.number(1)
		w.pointer(v)
	case reflect.Struct:
		for i := range v.NumField() {
			if !mentions[v.Type().Field(i).Name] {
				w.value(v.Field(i))
			}
		}
	default:
		w.bytes = fmt.Appendf(w.bytes, "%v", v)
	}
}

// pointer walks what is pointed to.
func (w *walker) pointer(v reflect.Value) {
	switch p := v.Interface().(type) {
	case *Unit:
		w.text(p.URL)
	case *Plan:
		w.text(p.URL)
	case *Task:
		w.text(p.URL)
	case *Directive:
		w.text(p.URL)
	case *Place:
		w.text(p.URL)
	case *Role:
		w.text(p.URL)
	case *Number:
		w.text(p.URL)
	case *Topic:
		w.text(p.URL)
	case *source.Unit:
		w.bytes = append(w.bytes, p.Sum[:]...)
	case *source.Directive:
		w.bytes = append(w.bytes, p.Sum[:]...)
	case *source.Page:
		w.text(p.Slug)
		w.bytes = append(w.bytes, p.Sum[:]...)
	default:
		w.value(v.Elem())
	}
}
