// Package vietnamese knows the language of Vietnamese administrative
// documents: normal forms, folding and slugs, dates and deadlines, document
// numbers and citations, names of organisations. Everything in it is a pure
// function of its arguments, safe for any number of goroutines, and takes time
// linear in the length of the text, however hostile that is.
package vietnamese
