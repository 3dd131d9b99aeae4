package publish

import (
	"bytes"
	"fmt"
	"sync"
)

// A Renderer gives the bytes of single files as Write would write them. The
// zero value is ready for use, by any number of goroutines.
type Renderer struct {
	rooms sync.Pool // of *room
}

// Render gives the bytes of a file, which are the caller's. An error names the
// file.
func (r *Renderer) Render(f File) ([]byte, error) {
	w, ok := r.rooms.Get().(*room)
	if !ok {
		w = newRoom()
	}
	defer r.rooms.Put(w)
	content, err := w.render(f)
	if err != nil {
		return nil, fmt.Errorf("render %s: %w", f.Path, err)
	}
	return bytes.Clone(content), nil
}

// A room is what rendering one file after the other needs.
type room struct {
	minifier *minifier
	rendered bytes.Buffer
	small    bytes.Buffer
}

func newRoom() *room { return &room{minifier: newMinifier()} }

// forget lets go of what a large file has taken.
func (r *room) forget() { r.rendered, r.small = bytes.Buffer{}, bytes.Buffer{} }

// render renders and minifies a file. The bytes are good until the next one.
func (r *room) render(f File) ([]byte, error) {
	r.rendered.Reset()
	if err := f.Render(&r.rendered); err != nil {
		return nil, err
	}
	if f.Type == Raw {
		return r.rendered.Bytes(), nil
	}
	r.small.Reset()
	if err := r.minifier.minify(f.Type, &r.small, r.rendered.Bytes()); err != nil {
		return nil, err
	}
	return r.small.Bytes(), nil
}
