package store

import (
	"errors"
	"fmt"
	"math/bits"
	"reflect"
	"slices"
	"strings"
)

// A length is written as one more than it is, so that nothing at all is not
// the same as an empty slice or map.

// slice: the length, then each element.
func (c *compiler) slice(t reflect.Type) (form, error) {
	if t.Elem().Kind() == reflect.Uint8 {
		return form{putBytes, getBytes}, nil
	}
	element, err := c.form(t.Elem())
	size := int(t.Elem().Size())
	put := func(e *encoder, v reflect.Value) {
		if !e.length(v, size) {
			return
		}
		for i := range v.Len() {
			element.put(e, v.Index(i))
		}
	}
	get := func(d *decoder, v reflect.Value) {
		n, ok := d.length(size)
		if !ok {
			return
		}
		if n == 0 {
			v.Set(reflect.MakeSlice(t, 0, 0))
			return
		}
		v.Grow(n)
		v.SetLen(n)
		v.SetCap(n)
		for i := range n {
			element.get(d, v.Index(i))
		}
	}
	return form{put, get}, err
}

func putBytes(e *encoder, v reflect.Value) {
	if e.length(v, 1) {
		e.data = append(e.data, v.Bytes()...)
	}
}

func getBytes(d *decoder, v reflect.Value) {
	if n, ok := d.length(1); ok {
		v.SetBytes(append(make([]byte, 0, n), d.data[:n]...))
		d.data = d.data[n:]
	}
}

// array: each element.
func (c *compiler) array(t reflect.Type) (form, error) {
	element, err := c.form(t.Elem())
	if t.Len() == 0 {
		err = errors.New("takes no bytes")
	}
	put := func(e *encoder, v reflect.Value) {
		for i := range v.Len() {
			element.put(e, v.Index(i))
		}
	}
	get := func(d *decoder, v reflect.Value) {
		for i := range v.Len() {
			element.get(d, v.Index(i))
		}
	}
	return form{put, get}, err
}

// table: the length of a map, then each key with its value, in order.
func (c *compiler) table(t reflect.Type) (form, error) {
	value, err := c.form(t.Elem())
	if t.Key().Kind() != reflect.String {
		err = errors.New("keys are not strings")
	}
	size := int(t.Key().Size() + t.Elem().Size())
	put := func(e *encoder, v reflect.Value) {
		if !e.length(v, size) {
			return
		}
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		for _, key := range keys {
			putString(e, key)
			value.put(e, v.MapIndex(key))
		}
	}
	get := func(d *decoder, v reflect.Value) {
		n, ok := d.length(size)
		if !ok {
			return
		}
		v.Set(reflect.MakeMapWithSize(t, n))
		name, element := reflect.New(t.Key()).Elem(), reflect.New(t.Elem()).Elem()
		for range n {
			name.SetZero()
			element.SetZero()
			getString(d, name)
			value.get(d, element)
			v.SetMapIndex(name, element)
		}
		if v.Len() != n {
			d.fail() // a key twice
		}
	}
	return form{put, get}, err
}

// pointer: whether it is one, then what it points to.
func (c *compiler) pointer(t reflect.Type) (form, error) {
	to, err := c.form(t.Elem())
	size := int(t.Elem().Size())
	put := func(e *encoder, v reflect.Value) {
		if v.IsNil() {
			e.data = append(e.data, 0)
			return
		}
		e.spent += size
		e.data = append(e.data, 1)
		to.put(e, v.Elem())
	}
	get := func(d *decoder, v reflect.Value) {
		if d.byte() == 0 || !d.spend(1, size) {
			return
		}
		v.Set(reflect.New(t.Elem()))
		to.get(d, v.Elem())
	}
	return form{put, get}, err
}

// record: a bit for each field of a struct, set where it has a value, then the
// values. Most fields of most records have none.
func (c *compiler) record(t reflect.Type) (form, error) {
	type field struct {
		form
		index int
	}
	var fields []field
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Tag.Get("store") == "-" {
			continue
		}
		if !f.IsExported() {
			return form{}, fmt.Errorf("%s is not exported", f.Name)
		}
		made, err := c.form(f.Type)
		if err != nil {
			return form{}, err
		}
		fields = append(fields, field{made, i})
	}
	size := max((len(fields)+7)/8, 1)
	put := func(e *encoder, v reflect.Value) {
		at := len(e.data)
		e.data = append(e.data, make([]byte, size)...)
		for i, f := range fields {
			if value := v.Field(f.index); !value.IsZero() {
				e.data[at+i/8] |= 1 << (i % 8)
				f.put(e, value)
			}
		}
	}
	get := func(d *decoder, v reflect.Value) {
		if len(d.data) < size {
			d.fail()
			return
		}
		set := d.data[:size]
		d.data = d.data[size:]
		for i, eight := range set {
			for ; eight != 0; eight &= eight - 1 {
				at := 8*i + bits.TrailingZeros8(eight)
				if at >= len(fields) {
					d.fail()
					return
				}
				fields[at].get(d, v.Field(fields[at].index))
			}
		}
	}
	return form{put, get}, nil
}
