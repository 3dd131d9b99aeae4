package legacy

// rows are the vowels of Vietnamese, each plain and then with its tones: huyền,
// hỏi, ngã, sắc, nặng.
var rows = [...]string{
	"aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
	"oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
}
