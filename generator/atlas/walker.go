package atlas

import (
	"fmt"
	"reflect"

	"congbo/generator/plan"
	"congbo/generator/source"
)

// A walker tells what parts of an atlas say.
type walker struct{ Printer }

// plan notes a plan as its author wrote it.
func (w *walker) plan(p *Plan) {
	w.Text(p.URL)
	w.add(p.Sum[:])
}

// past notes whether one day is before another.
func (w *walker) past(day, other plan.Date) {
	if day.Before(other) {
		w.Number(1)
	} else {
		w.Number(0)
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
		w.Text(v.String())
	case reflect.Bool:
		if v.Bool() {
			w.Number(1)
		} else {
			w.Number(0)
		}
	case reflect.Int, reflect.Int64:
		w.Number(int(v.Int()))
	case reflect.Uint8:
		w.add([]byte{byte(v.Uint())})
	case reflect.Slice:
		w.Number(v.Len())
		for i := range v.Len() {
			w.value(v.Index(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			w.value(v.Index(i))
		}
	case reflect.Pointer:
		if v.IsNil() {
			w.Number(0)
			return
		}
		w.Number(1)
		w.pointer(v)
	case reflect.Struct:
		for i := range v.NumField() {
			if !mentions[v.Type().Field(i).Name] {
				w.value(v.Field(i))
			}
		}
	default:
		w.Text(fmt.Sprint(v))
	}
}

// pointer walks what is pointed to.
func (w *walker) pointer(v reflect.Value) {
	switch p := v.Interface().(type) {
	case *Unit:
		w.Text(p.URL)
	case *Plan:
		w.Text(p.URL)
	case *Task:
		w.Text(p.URL)
	case *Directive:
		w.Text(p.URL)
	case *Place:
		w.Text(p.URL)
	case *Role:
		w.Text(p.URL)
	case *Number:
		w.Text(p.URL)
	case *Topic:
		w.Text(p.URL)
	case *source.Unit:
		w.add(p.Sum[:])
	case *source.Directive:
		w.add(p.Sum[:])
	case *source.Page:
		w.Text(p.Slug)
		w.add(p.Sum[:])
	default:
		w.value(v.Elem())
	}
}
